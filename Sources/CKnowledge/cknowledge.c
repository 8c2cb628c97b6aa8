#include "CKnowledge.h"

static const uint8_t countries[] = {
#embed "tables/countries.tsv"
};
static const uint8_t regions[] = {
#embed "tables/regions.tsv"
};
static const uint8_t places[] = {
#embed "tables/places.tsv"
};
static const uint8_t organisations[] = {
#embed "tables/organisations.tsv"
};
static const uint8_t first_names[] = {
#embed "tables/first-names.tsv"
};
static const uint8_t titles[] = {
#embed "tables/titles.tsv"
};
static const uint8_t organisation_words[] = {
#embed "tables/organisation-words.tsv"
};
static const uint8_t person_particles[] = {
#embed "tables/person-particles.tsv"
};
static const uint8_t common_words[] = {
#embed "tables/common-words.tsv"
};
static const uint8_t nouns[] = {
#embed "tables/nouns.tsv"
};

#define TABLE(name)        \
  do {                     \
    *count = sizeof(name); \
    return name;           \
  } while (0)

const uint8_t *knowledge_table(KnowledgeTable table, size_t *count) {
  switch (table) {
    case KnowledgeCountries: TABLE(countries);
    case KnowledgeRegions: TABLE(regions);
    case KnowledgePlaces: TABLE(places);
    case KnowledgeOrganisations: TABLE(organisations);
    case KnowledgeFirstNames: TABLE(first_names);
    case KnowledgeTitles: TABLE(titles);
    case KnowledgeOrganisationWords: TABLE(organisation_words);
    case KnowledgePersonParticles: TABLE(person_particles);
    case KnowledgeCommonWords: TABLE(common_words);
    case KnowledgeNouns: TABLE(nouns);
  }
  *count = 0;
  return countries;
}
