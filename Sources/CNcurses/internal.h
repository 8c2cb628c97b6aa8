/// Shared between the files of this target only.
#ifndef CNCURSES_INTERNAL_H
#define CNCURSES_INTERNAL_H

#include <stddef.h>

/// Remembers the terminal's line settings and makes crashes and exits restore them.
void terminal_guard(void);

/// The bytes that leave the alternate screen and the modes, for a crash.
void terminal_set_farewell(const char *bytes, size_t length);

/// Whether the terminal is the reader's at the moment, which handlers of crashes and exits ask.
void terminal_set_active(int active);

void terminal_unguard(void);

/// Copies captured errors to the real standard error with plain system calls.
void terminal_spill_errors(void);

#endif
