/// What Swift cannot see of ncurses and of the kernel's descriptors for signals and wake-ups,
/// behind plain functions. One terminal per process: ncurses keeps its state in globals, and so
/// does this file.
#ifndef CNCURSES_H
#define CNCURSES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What the locale says about characters.
enum {
  /// The user's own locale is UTF-8.
  TERMINAL_LOCALE_UTF8 = 0,
  /// It is not, or does not exist; C.UTF-8 stands in for it.
  TERMINAL_LOCALE_REPLACED = 1,
  /// There is no UTF-8 locale at all.
  TERMINAL_LOCALE_BYTES = 2,
};

/// Chooses the locale for characters. Call it before anything else here.
int terminal_choose_locale(void);

/// Whether both descriptors that the user sees and types through are a terminal.
bool terminal_is_present(void);

/// Whether terminfo knows the type and it can place the cursor; prints nothing.
bool terminal_is_usable(const char *type);

/// Starts ncurses and the modes for mouse and paste; false when ncurses refuses.
bool terminal_start(const char *type);

/// Gives the terminal back as it was. Safe to call twice, and from `atexit`.
void terminal_leave(void);

/// Takes the terminal again after `terminal_leave`; the next flush paints everything.
void terminal_enter(void);

/// Leaves for good and puts the signal handlers of before back.
void terminal_end(void);

/// Colours of the palette, 0 without colours or without a default background.
int terminal_colours(void);

/// Makes a colour pair; false when the terminal has no more.
bool terminal_define_pair(int pair, int foreground, int background);

/// Puts one cell at an explicit place.
///
/// The first scalar is the base. Where the C library's width for it is not `columns`, U+FFFD is
/// put instead, so that the cells to the right stay where the frame has them. Attributes are
/// TextAttributes' raw values.
void terminal_put(
    int row, int column, const uint32_t *scalars, int count, int columns, unsigned attributes,
    int pair);

/// Where the cursor stands after the next flush; row -1 hides it.
void terminal_place_cursor(int row, int column);

/// Sends what differs from the screen.
void terminal_flush(void);

/// Lets the next flush paint every cell.
void terminal_repaint(void);

void terminal_resize(int rows, int columns);

/// The size that the kernel has for the terminal; false when it has none.
bool terminal_size(int *rows, int *columns);

/// Stops the process group as Ctrl-Z does, and returns when it is continued.
void terminal_stop(void);

/// Sends what is written to standard error into memory, if standard error is the terminal.
void terminal_capture_errors(void);

/// Ends the capture. Returns the length of what was captured, of which at most `capacity` bytes
/// are copied; 0 when nothing was.
size_t terminal_release_errors(uint8_t *captured, size_t capacity);

/// Blocks the signals that `terminal_next_signal` reports, in this thread and those it starts.
void terminal_block_signals(void);

/// A descriptor that is readable when a blocked signal waits; -1 on failure.
int terminal_open_signals(void);

/// The next waiting signal; 0 when none waits.
int terminal_next_signal(int descriptor);

/// Whether SIGWINCH has been read since the last call.
bool terminal_take_resize(void);

/// A descriptor that `terminal_wake` makes readable; -1 on failure.
int terminal_open_waker(void);
void terminal_wake(int descriptor);

/// Takes all wake-ups so far; whether there was one.
bool terminal_take_wakes(int descriptor);

void terminal_close(int descriptor);

#endif
