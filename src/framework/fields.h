/*
 * fields.h - for writing the kinds' schemas: a macro per type of field, limits of length, and tables
 * that several kinds share.
 *
 * Limits are in bytes and make sure that a text fits its place in print: a title takes at most two
 * lines of a heading, a descriptor six lines of a column.
 */
#ifndef WAYMARK_FRAMEWORK_FIELDS_H
#define WAYMARK_FRAMEWORK_FIELDS_H

#include "framework/schema.h"

enum { ID_BYTES = 40, TITLE_BYTES = 900, NAME_BYTES = 60, WORD_BYTES = 40, SENTENCE_BYTES = 400 };

/* Required fields, and optional ones with a default. s is the struct, m its member. */
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
/* A number that may have a fraction, in millionths; left out: 0. */
#define MICRO(s, m, n, least, most) \
	{ .name = n, .type = FIELD_MICRO, .min = least, .max = most, .offset = offsetof(s, m) }
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
#define TEXT_LIST(s, m, count, n, most) \
	{ .name = n, .type = FIELD_TEXTS, .min = 1, .max = most, .offset = offsetof(s, m), \
	  .count_offset = offsetof(s, count) }
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

/* The longest id of an item: three ids with dots between. */
enum { ITEM_ID_BYTES = 3 * ID_BYTES + 2 };

extern const struct schema schema_words, schema_level, schema_rating, schema_respondent,
	schema_evidence_type, schema_supporter, schema_plan, schema_review, schema_suppression,
	schema_related, schema_strip;

/* The timing of an action; m is a struct raw_timing. */
#define TIMING(s, m) \
	TEXT_OR(s, m.due, "due", 1, 20, NULL), TEXT_OR(s, m.measured, "measured", 1, 20, NULL), \
	TEXT_OR(s, m.cost, "cost", 1, NAME_BYTES, NULL)

/* The first fields of every audit. The first member of the kind's struct s is struct raw_audit audit. */
#define FIELDS_HEAD(s) \
	{ .name = "api", .type = FIELD_INTEGER, .required = true, .min = 1, .max = 1, \
	  .offset = offsetof(s, audit.api) }, \
	CHOICE(s, audit.framework.kind, "kind", framework_kind_ids), \
	ID(s, audit.framework.id, "id"), \
	{ .name = "version", .type = FIELD_VERSION, .required = true, .max = 20, \
	  .offset = offsetof(s, audit.framework.version) }, \
	TEXT(s, audit.framework.title, "title", TITLE_BYTES), \
	TEXT_OR(s, audit.framework.subtitle, "subtitle", 0, 200, ""), \
	TEXT_OR(s, audit.framework.notice, "notice", 0, SENTENCE_BYTES, ""), \
	TEXT_OR(s, audit.framework.formats, "formats", 0, NAME_BYTES, ""), \
	TEXT_OR(s, audit.framework.source, "source", 0, SENTENCE_BYTES, ""), \
	TEXT_OR(s, audit.framework.audience, "audience", 0, 200, ""), \
	{ .name = "language", .type = FIELD_LANGUAGE, .required = true, .max = 35, \
	  .offset = offsetof(s, audit.framework.language) }, \
	BOOLEAN(s, audit.framework.restricted, "restricted"), \
	TEXT_OR(s, audit.framework.classification, "classification", 1, TITLE_BYTES, NULL), \
	TEXT_OR(s, audit.framework.retention, "retention", 1, TITLE_BYTES, NULL), \
	LIST(s, audit.framework.related, audit.framework.n_related, "related", false, 1, 20, schema_related)

/* The page of what these make together names schools and counts documents, so an audit of single pupils has none. */
#define FIELD_SET(s) TEXT_OR(s, audit.framework.set, "set", 1, TITLE_BYTES, NULL)

/* What became of items of earlier versions, for audits with sections. */
#define FIELDS_MOVED(s) \
	{ .name = "renamed", .type = FIELD_PAIRS, .min = 1, .max = ITEM_ID_BYTES, \
	  .offset = offsetof(s, audit.framework.renamed), .count_offset = offsetof(s, audit.framework.n_renamed) }, \
	{ .name = "ended", .type = FIELD_TEXTS, .min = 1, .max = ITEM_ID_BYTES, \
	  .offset = offsetof(s, audit.framework.ended), .count_offset = offsetof(s, audit.framework.n_ended) }

#endif
