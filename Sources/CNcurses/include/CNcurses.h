/// What Swift cannot see of ncurses, behind plain functions.
#ifndef CNCURSES_H
#define CNCURSES_H
#endif
