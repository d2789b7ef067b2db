/*
 * schema.c - the tables that several kinds of audit share; audits/lua/README.md describes them in
 * words.
 */
#include "framework/schema.h"

#include "evidence/evidence.h"
#include "framework/fields.h"

static const struct field words_fields[] = {
	TEXT_OR(struct words, section, "section", 1, WORD_BYTES, "area"),
	TEXT_OR(struct words, sections, "sections", 1, WORD_BYTES, "areas"),
	TEXT_OR(struct words, strand, "strand", 1, WORD_BYTES, "strand"),
	TEXT_OR(struct words, strands, "strands", 1, WORD_BYTES, "strands"),
	TEXT_OR(struct words, descriptor, "descriptor", 1, WORD_BYTES, "descriptor"),
	TEXT_OR(struct words, descriptors, "descriptors", 1, WORD_BYTES, "descriptors"),
};
const struct schema schema_words = SCHEMA(struct words, words_fields);

static const struct field level_fields[] = {
	ID(struct level, id, "id"),
	TEXT(struct level, name, "name", NAME_BYTES),
	TEXT(struct level, meaning, "meaning", SENTENCE_BYTES),
	COLOUR(struct level, fill_rgb, "fill"),
	COLOUR(struct level, ink_rgb, "ink"),
};
const struct schema schema_level = SCHEMA(struct level, level_fields);

static const struct field rating_fields[] = {
	TEXT(struct rating, id, "id", 20),
	TEXT(struct rating, name, "name", NAME_BYTES),
	CHOICE(struct rating, state, "state", schema_states),
	ALIASES(struct rating),
};
const struct schema schema_rating = SCHEMA(struct rating, rating_fields);

static const struct field respondent_fields[] = {
	ID(struct respondent, id, "id"),
	TEXT(struct respondent, name, "name", NAME_BYTES),
	TEXT(struct respondent, short_name, "short", 24),
	BOOLEAN(struct respondent, agreed, "agreed"),
	ALIASES(struct respondent),
};
const struct schema schema_respondent = SCHEMA(struct respondent, respondent_fields);

static const struct field evidence_type_fields[] = {
	ID(struct evidence_type, id, "id"),
	TEXT(struct evidence_type, name, "name", NAME_BYTES),
	BOOLEAN(struct evidence_type, voice, "voice"),
	ALIASES(struct evidence_type),
};
const struct schema schema_evidence_type = SCHEMA(struct evidence_type, evidence_type_fields);

static const struct field supporter_fields[] = {
	ID(struct supporter, id, "id"),
	TEXT(struct supporter, name, "name", NAME_BYTES),
};
const struct schema schema_supporter = SCHEMA(struct supporter, supporter_fields);

/* areas and areas_min default to 0 here; freeze.c makes that 3 and 2, or as many as there are. */
static const struct field plan_fields[] = {
	INTEGER_OR(struct plan_rules, areas_min, "areas_min", 1, 40, 0),
	INTEGER_OR(struct plan_rules, areas, "areas", 1, 40, 0),
	INTEGER_OR(struct plan_rules, actions, "actions", 1, 10, 3),
	INTEGER_OR(struct plan_rules, lasts_half_terms, "lasts", 1, 6, 2),
	LIST(struct plan_rules, supporters, n_supporters, "support", false, 0, 20,
	     schema_supporter),
};
const struct schema schema_plan = SCHEMA(struct plan_rules, plan_fields);

/* A phase that is not named has the default's rhythm; without a default the audit does not serve it. */
_Static_assert((int)PHASE_SCHOOLS_COUNT == (int)REVIEW_PHASES, "every phase of a school has a rhythm");
#define RHYTHM(phase, n) CHOICE_OR(struct review_rules, phase, n, review_rhythm_ids, REVIEW_UNSAID)
static const struct field review_fields[] = {
	RHYTHM(of_phase[PHASE_NURSERY], "nursery"),
	RHYTHM(of_phase[PHASE_PRIMARY], "primary"),
	RHYTHM(of_phase[PHASE_MIDDLE], "middle"),
	RHYTHM(of_phase[PHASE_SECONDARY], "secondary"),
	RHYTHM(of_phase[PHASE_ALL_THROUGH], "all-through"),
	RHYTHM(of_phase[PHASE_SPECIAL], "special"),
	RHYTHM(of_phase[PHASE_ALTERNATIVE_PROVISION], "alternative-provision"),
	RHYTHM(of_phase[PHASE_16_PLUS], "16-plus"),
	RHYTHM(otherwise, "default"),
};
const struct schema schema_review = SCHEMA(struct review_rules, review_fields);

static const struct field suppression_fields[] = {
	INTEGER_OR(struct suppression, below, "below", 0, 20, 5),
	INTEGER_OR(struct suppression, base, "base", 0, 100, 11),
};
const struct schema schema_suppression = SCHEMA(struct suppression, suppression_fields);

static const struct field related_fields[] = {
	ID(struct related, audit, "audit"),
	TEXT(struct related, why, "why", SENTENCE_BYTES),
};
const struct schema schema_related = SCHEMA(struct related, related_fields);

const char *schema_type_name(enum field_type type)
{
	static const char *const names[FIELD_TYPE_COUNT] = {
		[FIELD_TEXT] = "a text",
		[FIELD_ID] = "a text",
		[FIELD_VERSION] = "a text",
		[FIELD_LANGUAGE] = "a text",
		[FIELD_INTEGER] = "a whole number",
		[FIELD_NUMBER] = "a number",
		[FIELD_MICRO] = "a number",
		[FIELD_BOOLEAN] = "true or false",
		[FIELD_CHOICE] = "a text",
		[FIELD_COLOUR] = "a text",
		[FIELD_TEXTS] = "a list of texts",
		[FIELD_TEXT_OR_TEXTS] = "a text or a list of texts",
		[FIELD_INTEGERS] = "a list of whole numbers",
		[FIELD_TABLE] = "a table",
		[FIELD_LIST] = "a list",
		[FIELD_BY_LEVEL] = "a table",
		[FIELD_PAIRS] = "a table",
		[FIELD_DATA] = "a list",
		[FIELD_COUNTS] = "a table",
	};

	return names[type];
}
