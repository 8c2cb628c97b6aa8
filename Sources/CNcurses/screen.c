#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1

#if __has_include(<curses.h>)
#include <curses.h>
#else
#error "ncurses headers not found: apt-get install libncurses-dev (Debian, Ubuntu)"
#endif

#include <term.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

// term.h defines these names as macros of terminfo's capabilities.
#undef lines
#undef columns

#include "CNcurses.h"
#include "internal.h"

static SCREEN *screen;
static bool has_defaults;
// Whether the terminal speaks xterm's language of modes; the others would print them.
static bool has_modes;
static bool has_cursor = true;
static bool was_left;

static const char modes_on[] = "\033[?2004h\033[?1000h\033[?1006h";
static const char modes_off[] = "\033[?2004l\033[?1006l\033[?1000l";

int terminal_choose_locale(void) {
  if (setlocale(LC_CTYPE, "") != NULL && MB_CUR_MAX > 1) return TERMINAL_LOCALE_UTF8;
  if (setlocale(LC_CTYPE, "C.UTF-8") != NULL && MB_CUR_MAX > 1) return TERMINAL_LOCALE_REPLACED;
  return TERMINAL_LOCALE_BYTES;
}

bool terminal_is_present(void) { return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO); }

static bool has_capability(const char *name) {
  const char *value = tigetstr(name);
  return value != NULL && value != (char *)-1 && *value != '\0';
}

bool terminal_is_usable(const char *type) {
  int problem = 0;
  if (setupterm(type, STDOUT_FILENO, &problem) == ERR) return false;
  bool usable = has_capability("cup");
  del_curterm(cur_term);
  return usable;
}

static void write_all(const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(STDOUT_FILENO, bytes, length);
    if (written <= 0) return;
    bytes += written;
    length -= (size_t)written;
  }
}

// Adds a capability's bytes without the padding marks `$<5>`, which only slow terminals need.
static size_t append_capability(char *buffer, size_t length, size_t room, const char *name) {
  if (!has_capability(name)) return length;
  const char *value = tigetstr(name);
  while (*value != '\0' && length < room) {
    if (value[0] == '$' && value[1] == '<') {
      const char *end = strchr(value, '>');
      if (end == NULL) break;
      value = end + 1;
    } else {
      buffer[length++] = *value++;
    }
  }
  return length;
}

static void prepare_farewell(void) {
  char farewell[256];
  size_t length = 0;
  if (has_modes) {
    memcpy(farewell, modes_off, sizeof modes_off - 1);
    length = sizeof modes_off - 1;
  }
  length = append_capability(farewell, length, sizeof farewell, "sgr0");
  length = append_capability(farewell, length, sizeof farewell, "cnorm");
  length = append_capability(farewell, length, sizeof farewell, "rmcup");
  terminal_set_farewell(farewell, length);
}

bool terminal_start(const char *type) {
  terminal_guard();
  screen = newterm(type, stdout, stdin);
  if (screen == NULL) {
    terminal_unguard();
    return false;
  }
  // Raw: Ctrl-C, Ctrl-Z and Ctrl-S are keys, and mean what the reader says they mean.
  raw();
  noecho();
  nonl();
  set_escdelay(25);
  // Input is read elsewhere; ncurses would hold output back whenever some is waiting.
  typeahead(-1);
  has_defaults = has_colors() && start_color() != ERR && use_default_colors() != ERR;
  has_modes = has_capability("kmous");
  has_cursor = true;
  prepare_farewell();
  was_left = false;
  terminal_set_active(1);
  if (has_modes) write_all(modes_on, sizeof modes_on - 1);
  return true;
}

void terminal_leave(void) {
  if (screen == NULL || was_left) return;
  was_left = true;
  if (has_modes) write_all(modes_off, sizeof modes_off - 1);
  curs_set(1);
  has_cursor = true;
  endwin();
  terminal_set_active(0);
}

void terminal_enter(void) {
  if (screen == NULL || !was_left) return;
  was_left = false;
  reset_prog_mode();
  terminal_set_active(1);
  terminal_repaint();
  // endwin() ends with the alternate screen, so ncurses enters it again with the first flush;
  // the modes belong to the terminal, not to a screen, and can be set at once.
  if (has_modes) write_all(modes_on, sizeof modes_on - 1);
}

void terminal_end(void) {
  if (screen == NULL) return;
  terminal_leave();
  terminal_unguard();
  delscreen(screen);
  screen = NULL;
}

int terminal_colours(void) { return has_defaults ? COLORS : 0; }

bool terminal_define_pair(int pair, int foreground, int background) {
  return pair < COLOR_PAIRS && init_extended_pair(pair, foreground, background) != ERR;
}

static attr_t attributes_from(unsigned attributes) {
  attr_t result = A_NORMAL;
  if (attributes & 1) result |= A_BOLD;
  if (attributes & 2) result |= A_UNDERLINE;
  if (attributes & 4) result |= A_REVERSE;
  if (attributes & 8) result |= A_DIM;
  if (attributes & 16) result |= A_ITALIC;
  return result;
}

static void put_text(int row, int column, const wchar_t *text, attr_t attributes, int pair) {
  cchar_t cell;
  if (setcchar(&cell, text, attributes, 0, &pair) == ERR) return;
  // The lower right corner reports an error, since the cursor cannot move on, but is written.
  mvwadd_wch(stdscr, row, column, &cell);
}

void terminal_put(
    int row, int column, const uint32_t *scalars, int count, int columns, unsigned attributes,
    int pair) {
  attr_t look = attributes_from(attributes);
  if (count < 1 || wcwidth((wchar_t)scalars[0]) != columns) {
    put_text(row, column, L"\uFFFD", look, pair);
    if (columns == 2) put_text(row, column + 1, L" ", look, pair);
    return;
  }
  // ncurses has room for four marks on a cell, and no place for one that takes a column.
  wchar_t text[CCHARW_MAX + 1] = {(wchar_t)scalars[0]};
  int length = 1;
  for (int index = 1; index < count && length < CCHARW_MAX; index++) {
    if (wcwidth((wchar_t)scalars[index]) == 0) text[length++] = (wchar_t)scalars[index];
  }
  put_text(row, column, text, look, pair);
}

void terminal_place_cursor(int row, int column) {
  bool shows = row >= 0;
  if (shows != has_cursor) curs_set(shows ? 1 : 0);
  has_cursor = shows;
  if (shows) wmove(stdscr, row, column);
}

void terminal_flush(void) { wrefresh(stdscr); }

void terminal_repaint(void) { clearok(curscr, TRUE); }

void terminal_resize(int rows, int columns) { resizeterm(rows, columns); }

bool terminal_size(int *rows, int *columns) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return false;
  if (size.ws_row == 0 || size.ws_col == 0) return false;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return true;
}
