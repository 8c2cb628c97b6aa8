#include "CNameModel.h"

static const uint8_t model[] = {
#embed "model/names.model"
};

const uint8_t *name_model(size_t *count) {
  *count = sizeof(model);
  return model;
}
