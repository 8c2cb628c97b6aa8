#ifndef CALLOCATOR_H
#define CALLOCATOR_H

/// Has large blocks given back to the system as soon as they are freed, as far as the C library
/// can be told (glibc; elsewhere it does nothing). To be called before there are threads.
void allocator_prepare(void);

/// Gives back to the system what was freed; takes some milliseconds for each 100 MB (glibc;
/// elsewhere it does nothing).
void allocator_give_back(void);

#endif
