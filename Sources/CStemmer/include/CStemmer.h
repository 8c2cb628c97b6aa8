/// The Snowball stemmers of libstemmer.
#ifndef CSTEMMER_H
#define CSTEMMER_H

#if __has_include(<libstemmer.h>)
#include <libstemmer.h>
#else
#error "libstemmer headers not found: apt-get install libstemmer-dev (Debian, Ubuntu)"
#endif

#endif
