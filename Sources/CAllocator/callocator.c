#include "CAllocator.h"

#ifdef __linux__
#include <features.h>
#endif

#ifdef __GLIBC__
#include <malloc.h>

void allocator_prepare(void) {
  // Told once, the threshold does not grow any more: by itself it follows the largest block that
  // was freed, and the arrays of an index would stay for ever.
  mallopt(M_MMAP_THRESHOLD, 1 << 18);
  mallopt(M_TRIM_THRESHOLD, 1 << 20);
}

void allocator_give_back(void) { malloc_trim(0); }
#else
void allocator_prepare(void) {}

void allocator_give_back(void) {}
#endif
