/// The tables of facts, embedded in the program as they stand in tables/.
#ifndef CKNOWLEDGE_H
#define CKNOWLEDGE_H

#include <stddef.h>
#include <stdint.h>

typedef enum {
  KnowledgeCountries,
  KnowledgeRegions,
  KnowledgePlaces,
  KnowledgeOrganisations,
  KnowledgeFirstNames,
  KnowledgeTitles,
  KnowledgeOrganisationWords,
  KnowledgePersonParticles,
  KnowledgeCommonWords,
  KnowledgeNouns,
} KnowledgeTable;

/// The bytes of one table: UTF-8, tab-separated, one fact a line. They live as long as the program.
const uint8_t *knowledge_table(KnowledgeTable table, size_t *count);

#endif
