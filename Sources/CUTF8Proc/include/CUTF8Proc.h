/// The Unicode tables of utf8proc: categories, decompositions, widths.
#ifndef CUTF8PROC_H
#define CUTF8PROC_H

#if __has_include(<utf8proc.h>)
#include <utf8proc.h>
#else
#error "utf8proc headers not found: apt-get install libutf8proc-dev (Debian, Ubuntu)"
#endif

#endif
