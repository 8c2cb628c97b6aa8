/// The weights of the recogniser of names, embedded in the program as they stand in model/.
#ifndef CNAMEMODEL_H
#define CNAMEMODEL_H

#include <stddef.h>
#include <stdint.h>

/// The bytes of the model. They live as long as the program.
const uint8_t *name_model(size_t *count);

#endif
