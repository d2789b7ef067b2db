/*
 * schema.c - the tables behind schema.h; audits/lua/README.md says the same in words.
 *
 * Limits of length are in bytes and keep a text on the page it is printed on: a title is at most
 * two lines of a heading, a descriptor six lines of a column.
 */
#include "framework/schema.h"

#include "evidence/evidence.h"

const char *const schema_states[] = {
	[ANSWER_MET] = "met", [ANSWER_PARTLY] = "partly", [ANSWER_NOT_YET] = "not_yet",
	[ANSWER_NOT_APPLICABLE] = "not_applicable", [ANSWER_WAIVED] = "waived", NULL,
};
const char *const schema_models[] = {
	[MODEL_LADDER] = "ladder", [MODEL_BEST_FIT] = "best_fit", [MODEL_STRAND] = "strand",
	[MODEL_WEIGHTED] = "weighted", NULL,
};
static const char *const kinds[] = { [FRAMEWORK_KIND_RUBRIC] = "rubric", NULL };
static const char *const overalls[] = {
	[OVERALL_NONE] = "none", [OVERALL_LOWEST] = "lowest", [OVERALL_MEDIAN] = "median", NULL,
};
static const char *const rhythms[] = {
	[REVIEW_TERMLY] = "termly", [REVIEW_HALF_TERMLY] = "half_termly", NULL,
};

_Static_assert(sizeof(enum answer_state) == sizeof(int), "a choice is read as an int");

enum { ID_BYTES = 40, TITLE_BYTES = 120, NAME_BYTES = 60, WORD_BYTES = 40, SENTENCE_BYTES = 400 };

/* Required, and optional with a default. s is the struct, m its member. */
#define TEXT(s, m, n, most)                                                                        \
	{ .name = n,                                                                               \
	  .type = FIELD_TEXT,                                                                      \
	  .required = true,                                                                        \
	  .min = 1,                                                                                \
	  .max = most,                                                                             \
	  .offset = offsetof(s, m) }
#define TEXT_OR(s, m, n, least, most, fallback) \
	{ .name = n, .type = FIELD_TEXT, .min = least, .max = most, .offset = offsetof(s, m), \
	  .text_default = fallback }
#define ID(s, m, n) \
	{ .name = n, .type = FIELD_ID, .required = true, .max = ID_BYTES, .offset = offsetof(s, m) }
#define ID_OR_NONE(s, m, n)                                                                        \
	{ .name = n, .type = FIELD_ID, .max = ID_BYTES, .offset = offsetof(s, m) }
#define INTEGER_OR(s, m, n, least, most, fallback) \
	{ .name = n, .type = FIELD_INTEGER, .min = least, .max = most, .offset = offsetof(s, m), \
	  .number_default = fallback }
#define BOOLEAN(s, m, n) { .name = n, .type = FIELD_BOOLEAN, .offset = offsetof(s, m) }
#define CHOICE(s, m, n, words)                                                                     \
	{ .name = n,                                                                               \
	  .type = FIELD_CHOICE,                                                                    \
	  .required = true,                                                                        \
	  .offset = offsetof(s, m),                                                                \
	  .choices = words }
#define CHOICE_OR(s, m, n, words, fallback) \
	{ .name = n, .type = FIELD_CHOICE, .offset = offsetof(s, m), .choices = words, \
	  .number_default = fallback }
#define COLOUR(s, m, n) \
	{ .name = n, .type = FIELD_COLOUR, .required = true, .offset = offsetof(s, m) }
#define ALIASES(s) \
	{ .name = "aliases", .type = FIELD_TEXTS, .min = 1, .max = NAME_BYTES, \
	  .offset = offsetof(s, aliases), .count_offset = offsetof(s, n_aliases) }
#define INTEGERS(s, m, n, least, most) \
	{ .name = n, .type = FIELD_INTEGERS, .min = least, .max = most, .offset = offsetof(s, m) }
#define TABLE(s, m, n, need, fields_of)                                                            \
	{ .name = n,                                                                               \
	  .type = FIELD_TABLE,                                                                     \
	  .required = need,                                                                        \
	  .offset = offsetof(s, m),                                                                \
	  .of = &fields_of }
#define LIST(s, m, count, n, need, least, most, fields_of) \
	{ .name = n, .type = FIELD_LIST, .required = need, .min = least, .max = most, \
	  .offset = offsetof(s, m), .count_offset = offsetof(s, count), .of = &fields_of }
#define SCHEMA(s, table)                                                                           \
	{ .fields = table, .n_fields = sizeof(table) / sizeof(table[0]), .size_bytes = sizeof(s) }

static const struct field words_fields[] = {
	TEXT_OR(struct words, section, "section", 1, WORD_BYTES, "area"),
	TEXT_OR(struct words, sections, "sections", 1, WORD_BYTES, "areas"),
	TEXT_OR(struct words, strand, "strand", 1, WORD_BYTES, "strand"),
	TEXT_OR(struct words, strands, "strands", 1, WORD_BYTES, "strands"),
	TEXT_OR(struct words, descriptor, "descriptor", 1, WORD_BYTES, "descriptor"),
	TEXT_OR(struct words, descriptors, "descriptors", 1, WORD_BYTES, "descriptors"),
};
static const struct schema words_schema = SCHEMA(struct words, words_fields);

static const struct field level_fields[] = {
	ID(struct level, id, "id"),
	TEXT(struct level, name, "name", NAME_BYTES),
	TEXT(struct level, meaning, "meaning", SENTENCE_BYTES),
	COLOUR(struct level, fill_rgb, "fill"),
	COLOUR(struct level, ink_rgb, "ink"),
};
static const struct schema level_schema = SCHEMA(struct level, level_fields);

static const struct field rating_fields[] = {
	TEXT(struct rating, id, "id", 20),
	TEXT(struct rating, name, "name", NAME_BYTES),
	CHOICE(struct rating, state, "state", schema_states),
	ALIASES(struct rating),
};
static const struct schema rating_schema = SCHEMA(struct rating, rating_fields);

static const struct field respondent_fields[] = {
	ID(struct respondent, id, "id"),
	TEXT(struct respondent, name, "name", NAME_BYTES),
	TEXT(struct respondent, short_name, "short", 24),
	BOOLEAN(struct respondent, agreed, "agreed"),
	ALIASES(struct respondent),
};
static const struct schema respondent_schema = SCHEMA(struct respondent, respondent_fields);

static const struct field evidence_type_fields[] = {
	ID(struct evidence_type, id, "id"),
	TEXT(struct evidence_type, name, "name", NAME_BYTES),
	BOOLEAN(struct evidence_type, voice, "voice"),
	ALIASES(struct evidence_type),
};
static const struct schema evidence_type_schema = SCHEMA(struct evidence_type,
							 evidence_type_fields);

/* A level left out is 0 here and "never" after freeze.c. */
static const struct field evidence_fields[] = {
	INTEGER_OR(struct evidence_rule, dated_from, "dated_from", 1, 6, 0),
	INTEGER_OR(struct evidence_rule, types_from, "types_from", 1, 6, 0),
	INTEGER_OR(struct evidence_rule, min_types, "min_types", 1, 20, 1),
	BOOLEAN(struct evidence_rule, needs_voice, "needs_voice"),
};
static const struct schema evidence_schema = SCHEMA(struct evidence_rule, evidence_fields);

static const struct field scoring_fields[] = {
	CHOICE_OR(struct scoring, model, "model", schema_models, MODEL_LADDER),
	INTEGER_OR(struct scoring, max_partial, "max_partial", 0, 20, 0),
	INTEGER_OR(struct scoring, share_percent, "share", 0, 99, 50),
	INTEGER_OR(struct scoring, floor_percent, "floor", 0, 100, 80),
	INTEGERS(struct scoring, points, "points", 0, 1000),
	INTEGERS(struct scoring, bands_percent, "bands", 0, 100),
	INTEGER_OR(struct scoring, blanks_limit_percent, "blanks_limit", 0, 100, 20),
	INTEGER_OR(struct scoring, na_limit_percent, "na_limit", 0, 100, 33),
	INTEGER_OR(struct scoring, gate_cap, "gate_cap", 0, 5, 1),
	CHOICE_OR(struct scoring, overall, "overall", overalls, OVERALL_NONE),
	TABLE(struct scoring, evidence, "evidence", false, evidence_schema),
};
static const struct schema scoring_schema = SCHEMA(struct scoring, scoring_fields);

static const struct field supporter_fields[] = {
	ID(struct supporter, id, "id"),
	TEXT(struct supporter, name, "name", NAME_BYTES),
};
static const struct schema supporter_schema = SCHEMA(struct supporter, supporter_fields);

/* areas and areas_min default to 0 here and to 3 and 2, or as many as there are, after freeze.c. */
static const struct field plan_fields[] = {
	INTEGER_OR(struct plan_rules, areas_min, "areas_min", 1, 40, 0),
	INTEGER_OR(struct plan_rules, areas, "areas", 1, 40, 0),
	INTEGER_OR(struct plan_rules, actions, "actions", 1, 10, 3),
	INTEGER_OR(struct plan_rules, lasts_half_terms, "lasts", 1, 6, 2),
	LIST(struct plan_rules, supporters, n_supporters, "support", false, 0, 20,
	     supporter_schema),
};
static const struct schema plan_schema = SCHEMA(struct plan_rules, plan_fields);

/* One rhythm a phase, in the array plan_rules.rhythm. */
struct review { enum review_rhythm rhythm[4]; };
_Static_assert(PHASE_COUNT == 4, "every phase has a rhythm");
static const struct field review_fields[] = {
	CHOICE(struct review, rhythm[PHASE_PRIMARY], "primary", rhythms),
	CHOICE(struct review, rhythm[PHASE_SECONDARY], "secondary", rhythms),
	CHOICE(struct review, rhythm[PHASE_SPECIAL], "special", rhythms),
	CHOICE(struct review, rhythm[PHASE_ALL_THROUGH], "all-through", rhythms),
};
static const struct schema review_schema = SCHEMA(struct review, review_fields);

static const struct field descriptor_fields[] = {
	TEXT(struct raw_descriptor, text, "text", SENTENCE_BYTES),
	TEXT(struct raw_descriptor, action, "action", SENTENCE_BYTES),
	TEXT(struct raw_descriptor, success, "success", SENTENCE_BYTES),
	TEXT_OR(struct raw_descriptor, owner, "owner", 1, NAME_BYTES, NULL),
	ID_OR_NONE(struct raw_descriptor, support, "support"),
};
const struct schema schema_descriptor = SCHEMA(struct raw_descriptor, descriptor_fields);

static const struct field strand_fields[] = {
	ID(struct raw_strand, id, "id"),
	TEXT(struct raw_strand, title, "title", TITLE_BYTES),
	TEXT_OR(struct raw_strand, gate, "gate", 1, SENTENCE_BYTES, NULL),
	BOOLEAN(struct raw_strand, na, "na"),
	TEXT_OR(struct raw_strand, owner, "owner", 1, NAME_BYTES, NULL),
	ID_OR_NONE(struct raw_strand, support, "support"),
	{ .name = "descriptors", .type = FIELD_BY_LEVEL, .required = true,
	  .offset = offsetof(struct raw_strand, descriptors), .of = &schema_descriptor },
};
static const struct schema strand_schema = SCHEMA(struct raw_strand, strand_fields);

static const struct field section_fields[] = {
	ID(struct raw_section, id, "id"),
	TEXT(struct raw_section, title, "title", TITLE_BYTES),
	TEXT(struct raw_section, question, "question", SENTENCE_BYTES),
	LIST(struct raw_section, strands, n_strands, "strands", true, 1, 40, strand_schema),
};
static const struct schema section_schema = SCHEMA(struct raw_section, section_fields);

static const struct field audit_fields[] = {
	{ .name = "api",
	  .type = FIELD_INTEGER,
	  .required = true,
	  .min = 1,
	  .max = 1,
	  .offset = offsetof(struct raw_audit, api) },
	CHOICE(struct raw_audit, framework.kind, "kind", kinds),
	ID(struct raw_audit, framework.id, "id"),
	{ .name = "version",
	  .type = FIELD_VERSION,
	  .required = true,
	  .max = 20,
	  .offset = offsetof(struct raw_audit, framework.version) },
	TEXT(struct raw_audit, framework.title, "title", TITLE_BYTES),
	TEXT_OR(struct raw_audit, framework.subtitle, "subtitle", 0, 200, ""),
	TEXT_OR(struct raw_audit, framework.notice, "notice", 0, SENTENCE_BYTES, ""),
	{ .name = "language",
	  .type = FIELD_LANGUAGE,
	  .required = true,
	  .max = 35,
	  .offset = offsetof(struct raw_audit, framework.language) },
	TABLE(struct raw_audit, framework.words, "words", false, words_schema),
	LIST(struct raw_audit, framework.levels, framework.n_levels, "levels", true, 2, 6,
	     level_schema),
	TEXT_OR(struct raw_audit, framework.below, "below", 1, NAME_BYTES, "not yet secure"),
	LIST(struct raw_audit, framework.ratings, framework.n_ratings, "ratings", true, 2, 20,
	     rating_schema),
	LIST(struct raw_audit, framework.respondents, framework.n_respondents, "respondents", true,
	     1, 10, respondent_schema),
	LIST(struct raw_audit, framework.evidence_types, framework.n_evidence_types,
	     "evidence_types", false, 0, 30, evidence_type_schema),
	TABLE(struct raw_audit, framework.scoring, "scoring", false, scoring_schema),
	TABLE(struct raw_audit, framework.plan, "plan", false, plan_schema),
	TABLE(struct raw_audit, framework.plan.rhythm, "review", true, review_schema),
	INTEGER_OR(struct raw_audit, framework.recheck_months, "recheck_months", 1, 120, 24),
	LIST(struct raw_audit, sections, n_sections, "sections", true, 1, 40, section_schema),
};
const struct schema schema_audit = SCHEMA(struct raw_audit, audit_fields);

const char *schema_type_name(enum field_type type)
{
	static const char *const names[FIELD_TYPE_COUNT] = {
		[FIELD_TEXT] = "a text",
		[FIELD_ID] = "a text",
		[FIELD_VERSION] = "a text",
		[FIELD_LANGUAGE] = "a text",
		[FIELD_INTEGER] = "a whole number",
		[FIELD_BOOLEAN] = "true or false",
		[FIELD_CHOICE] = "a text",
		[FIELD_COLOUR] = "a text",
		[FIELD_TEXTS] = "a list of texts",
		[FIELD_INTEGERS] = "a list of whole numbers",
		[FIELD_TABLE] = "a table",
		[FIELD_LIST] = "a list",
		[FIELD_BY_LEVEL] = "a table",
	};

	return names[type];
}
