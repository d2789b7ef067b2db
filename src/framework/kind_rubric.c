/*
 * kind_rubric.c - audits of areas, strands and descriptors by level: the format, its rules, and how
 * it becomes sections of the framework. See kinds.h.
 */
#include "framework/kinds.h"

#include <string.h>

#include "framework/check.h"
#include "framework/fields.h"
#include "framework/freeze.h"
#include "framework/model_fields.h"
#include "framework/rules.h"
#include "framework/shape_audit.h"

struct raw_descriptor {
	const char *text, *action, *success, *owner, *support;
	bool na, several;
	struct raw_timing timing;
};

struct raw_strand {
	const char *id, *title, *gate, *owner, *support;
	bool na, statutory, several;
	const char *const *levels;	size_t n_levels;
	const struct data *descriptors;
	struct raw_descriptor *by_level;	/* n_levels entries; set by read_descriptors */
};

struct raw_section {
	const char *id, *title, *question;
	const char *const *levels;	size_t n_levels;
	struct raw_strand *strands;	size_t n_strands;
};

struct raw_rubric {
	struct raw_audit audit;
	struct raw_section *sections;	size_t n_sections;
};

/* ---- the format ---- */

/* A level that is left out is 0 here, and "never" after freeze.c. */
static const struct field evidence_fields[] = {
	INTEGER_OR(struct evidence_rule, dated_from, "dated_from", 1, 6, 0),
	INTEGER_OR(struct evidence_rule, types_from, "types_from", 1, 6, 0),
	INTEGER_OR(struct evidence_rule, min_types, "min_types", 1, 20, 1),
	BOOLEAN(struct evidence_rule, needs_voice, "needs_voice"),
};
static const struct schema evidence_schema = SCHEMA(struct evidence_rule, evidence_fields);

static const struct field scoring_fields[] = {
	CHOICE_OR(struct scoring, model, "model", model_names, MODEL_LADDER),
	INTEGER_OR(struct scoring, max_partial, "max_partial", 0, 20, 0),
	INTEGER_OR(struct scoring, share_percent, "share", 0, 99, 50),
	INTEGER_OR(struct scoring, floor_percent, "floor", 0, 100, 80),
	INTEGERS(struct scoring, points, "points", 0, 1000),
	INTEGERS(struct scoring, bands_percent, "bands", 0, 100),
	INTEGER_OR(struct scoring, blanks_limit_percent, "blanks_limit", 0, 100, 20),
	INTEGER_OR(struct scoring, na_limit_percent, "na_limit", 0, 100, 33),
	INTEGER_OR(struct scoring, gate_cap, "gate_cap", 0, 5, 1),
	CHOICE_OR(struct scoring, overall, "overall", overall_rule_ids, OVERALL_NONE),
	TABLE(struct scoring, evidence, "evidence", false, evidence_schema),
};
static const struct schema scoring_schema = SCHEMA(struct scoring, scoring_fields);

static const struct field descriptor_fields[] = {
	TEXT(struct raw_descriptor, text, "text", SENTENCE_BYTES),
	TEXT(struct raw_descriptor, action, "action", SENTENCE_BYTES),
	TEXT(struct raw_descriptor, success, "success", SENTENCE_BYTES),
	TEXT_OR(struct raw_descriptor, owner, "owner", 1, NAME_BYTES, NULL),
	ID_OR_NONE(struct raw_descriptor, support, "support"),
	BOOLEAN(struct raw_descriptor, na, "na"),
	BOOLEAN(struct raw_descriptor, several, "several"),
	TIMING(struct raw_descriptor, timing),
};
static const struct schema descriptor_schema = SCHEMA(struct raw_descriptor, descriptor_fields);

static const struct field strand_fields[] = {
	ID(struct raw_strand, id, "id"),
	TEXT(struct raw_strand, title, "title", TITLE_BYTES),
	TEXT_OR(struct raw_strand, gate, "gate", 1, SENTENCE_BYTES, NULL),
	BOOLEAN(struct raw_strand, statutory, "statutory"),
	BOOLEAN(struct raw_strand, na, "na"),
	BOOLEAN(struct raw_strand, several, "several"),
	TEXT_OR(struct raw_strand, owner, "owner", 1, NAME_BYTES, NULL),
	ID_OR_NONE(struct raw_strand, support, "support"),
	TEXT_LIST(struct raw_strand, levels, n_levels, "levels", ID_BYTES),
	{ .name = "descriptors", .type = FIELD_BY_LEVEL, .required = true,
	  .offset = offsetof(struct raw_strand, descriptors), .of = &descriptor_schema },
};
static const struct schema strand_schema = SCHEMA(struct raw_strand, strand_fields);

static const struct field section_fields[] = {
	ID(struct raw_section, id, "id"),
	TEXT(struct raw_section, title, "title", TITLE_BYTES),
	TEXT(struct raw_section, question, "question", SENTENCE_BYTES),
	TEXT_LIST(struct raw_section, levels, n_levels, "levels", ID_BYTES),
	LIST(struct raw_section, strands, n_strands, "strands", true, 1, 40, strand_schema),
};
static const struct schema section_schema = SCHEMA(struct raw_section, section_fields);

static const struct field audit_fields[] = {
	FIELDS_HEAD(struct raw_rubric), FIELD_SET(struct raw_rubric),
	TABLE(struct raw_rubric, audit.strip, "strip", false, schema_strip),
	TABLE(struct raw_rubric, audit.framework.words, "words", false, schema_words),
	LIST(struct raw_rubric, audit.framework.levels, audit.framework.n_levels, "levels", true, 2,
	     6, schema_level),
	TEXT_OR(struct raw_rubric, audit.framework.below, "below", 1, NAME_BYTES, "not yet secure"),
	LIST(struct raw_rubric, audit.framework.ratings, audit.framework.n_ratings, "ratings", true,
	     2, 20, schema_rating),
	LIST(struct raw_rubric, audit.framework.respondents, audit.framework.n_respondents,
	     "respondents", true, 1, 10, schema_respondent),
	LIST(struct raw_rubric, audit.framework.evidence_types, audit.framework.n_evidence_types,
	     "evidence_types", false, 0, 30, schema_evidence_type),
	TABLE(struct raw_rubric, audit.framework.scoring, "scoring", false, scoring_schema),
	TABLE(struct raw_rubric, audit.framework.plan, "plan", false, schema_plan),
	TABLE(struct raw_rubric, audit.framework.plan.review, "review", true, schema_review),
	TABLE(struct raw_rubric, audit.framework.suppression, "suppression", false, schema_suppression),
	TEXT_LIST(struct raw_rubric, audit.framework.context, audit.framework.n_context, "context", NAME_BYTES),
	INTEGER_OR(struct raw_rubric, audit.framework.recheck_months, "recheck_months", 1, 120, 24),
	FIELDS_MOVED(struct raw_rubric),
	LIST(struct raw_rubric, sections, n_sections, "sections", true, 1, 40, section_schema),
};
static const struct schema rubric_schema = SCHEMA(struct raw_rubric, audit_fields);

/* ---- the rules ---- */

enum { FIRST_LEVEL = 1u << 1 };	/* as in struct section */

/* Check that every entry of descriptors has the id of a level. */
static void check_levels_named(struct reader *reader, const struct framework *framework,
			       const struct data *table)
{
	size_t n;
	const char *const *ids = check_level_ids(reader, framework, &n);

	for (size_t i = 0; i < table->n_items; i++)
		reader_problem(reader, DIAG_AUD007, &table->items[i], "%s has no level's id",
			       reader_path(reader, &table->items[i]));
	for (size_t i = 0; i < table->n_fields && n == framework->n_levels; i++) {
		const struct data *field = &table->fields[i];
		size_t known = 0;

		while (known < n && strcmp(ids[known], field->key) != 0)
			known++;
		if (known == n)
			reader_problem(reader, DIAG_AUD007, field, "%s is not a level",
				       reader_path(reader, field))->hint =
				reader_nearest(reader, field->key, ids, n);
	}
}

/* levels: those that the strand has, as in struct section. */
static void read_descriptors(struct reader *reader, const struct framework *framework,
			     struct raw_strand *strand, unsigned levels)
{
	const struct data *table = strand->descriptors;

	strand->by_level = arena_array(reader->arena, framework->n_levels,
				       sizeof(*strand->by_level));
	check_levels_named(reader, framework, table);
	for (size_t i = 0; i < framework->n_levels; i++) {
		const char *level = framework->levels[i].id;
		const struct data *entry = level ? data_field(table, level) : NULL;
		const bool has = !levels || levels >> (i + 1) & 1;

		if (entry && !has)
			reader_problem(reader, DIAG_AUD007, entry, "%s is not among the levels that it names",
				       reader_path(reader, entry))->hint = "add it to levels, or leave it out";
		if (level && !entry && has)
			reader_problem(reader, DIAG_AUD011, table, "%s has no '%s'",
				       reader_path(reader, table), level)->hint =
				"every strand has a descriptor at every level, or names its own levels";
		if (!entry || !has || !reader_expect(reader, entry, FIELD_TABLE))
			continue;
		reader_read(reader, &descriptor_schema, entry, &strand->by_level[i]);
		check_support(reader, framework, entry);
		check_timing(reader, entry);
	}
}

/* If a single descriptor may be not applicable, some rating must have that state. */
static void check_na(struct reader *reader, const struct framework *framework,
		     const struct raw_strand *strand, const struct data *table)
{
	bool first = true;

	for (size_t i = 0; strand->by_level && i < framework->n_levels; i++) {
		const char *id = framework->levels[i].id;

		if (id && strand->by_level[i].na)
			rules_na(reader, framework, data_field(strand->descriptors, id),
				 first ? data_field(table, "gate") : NULL);
		first = first && !(id && data_field(strand->descriptors, id));
	}
}

static void check_strands(struct reader *reader, const struct framework *framework,
			  const struct raw_section *section, const struct data *table)
{
	static const char *const ids[] = { "id", NULL };
	const struct data *strands = data_field(table, "strands");
	const unsigned levels = check_own_levels(reader, framework, data_field(table, "levels"), 0);

	if (levels && !(levels & FIRST_LEVEL))
		reader_problem(reader, DIAG_AUD014, data_field(table, "levels"), "%s leaves out '%s', the first level",
			       reader_path(reader, data_field(table, "levels")), framework->levels[0].id)->hint =
			"a section can have the first level of the audit, whichever others it leaves out";
	check_names(reader, strands, ids);
	for (size_t i = 0; i < section->n_strands; i++) {
		const unsigned own = check_own_levels(reader, framework, data_field(&strands->items[i], "levels"), levels);

		if (section->strands[i].descriptors)
			read_descriptors(reader, framework, &section->strands[i], own ? own : levels);
		check_support(reader, framework, &strands->items[i]);
		check_statutory(reader, &strands->items[i]);
		if (section->strands[i].na)
			rules_na(reader, framework, &strands->items[i],
				 data_field(&strands->items[i], "gate"));
		else
			check_na(reader, framework, &section->strands[i], &strands->items[i]);
	}
}

static void check(struct reader *reader, struct raw_audit *audit, const struct data *root)
{
	struct raw_rubric *raw = (struct raw_rubric *)audit;
	const struct data *sections = data_field(root, "sections");

	audit->framework.scoring.evidence.on = data_field(data_field(root, "scoring"), "evidence");
	audit->framework.n_steps = audit->framework.n_levels;
	check_shared_names(reader, root);
	check_review(reader, root);
	for (size_t i = 0; i < raw->n_sections; i++)
		check_strands(reader, &audit->framework, &raw->sections[i], &sections->items[i]);
	rules_ratings(reader, &audit->framework, root);
	rules_respondents(reader, &audit->framework, root);
	rules_scoring(reader, &audit->framework, root);
	rules_evidence(reader, &audit->framework, root);
	rules_plan(reader, raw->n_sections, root);
	rules_suppression(reader, &audit->framework, root);
	rules_context(reader, root);
}

/* ---- the framework ---- */

/* A descriptor's own word, or else its strand's. */
static const char *own_or(const char *own, const char *inherited)
{
	return own ? own : inherited;
}

static const struct descriptor *freeze_descriptors(struct arena *arena,
						   const struct framework *framework,
						   const struct raw_strand *raw, unsigned levels,
						   const char *strand_id, int section, int strand)
{
	bool first = true;
	struct descriptor *descriptors = arena_array(arena, framework->n_levels,
						     sizeof(*descriptors));

	for (size_t i = 0; i < framework->n_levels; i++) {
		const struct raw_descriptor *from = &raw->by_level[i];
		const char *owner = own_or(from->owner, raw->owner);
		const bool absent = levels && !(levels >> (i + 1) & 1);
		const bool gated = first && !absent;

		first = first && absent;
		descriptors[i] = (struct descriptor){
			.id = arena_printf(arena, "%s.%s", strand_id, framework->levels[i].id),
			.section = section,
			.strand = strand,
			.level = (int)i + 1,
			.absent = absent,
			.text = own_or(from->text, ""),
			.action = own_or(from->action, ""),
			.success = own_or(from->success, ""),
			.owner = owner ? owner : "",
			.support = freeze_supporter(framework, own_or(from->support, raw->support)),
			.timing = freeze_timing(&from->timing),
			.gate = gated ? raw->gate : NULL,
			.statutory = gated && raw->statutory,
			.na_allowed = raw->na || from->na,
			.several = raw->several || from->several,
		};
	}
	return descriptors;
}

/* A strand's own levels, or else its section's. */
static unsigned levels_of(const struct framework *framework, const struct raw_strand *raw, unsigned levels)
{
	return raw->n_levels ? freeze_levels(framework, raw->levels, raw->n_levels) : levels;
}

static void freeze(struct arena *arena, const struct raw_audit *audit, struct framework *framework)
{
	const struct raw_rubric *raw = (const struct raw_rubric *)audit;
	struct section *sections = arena_array(arena, raw->n_sections, sizeof(*sections));

	for (size_t i = 0; i < raw->n_sections; i++) {
		const struct raw_section *from = &raw->sections[i];
		struct strand *strands = arena_array(arena, from->n_strands, sizeof(*strands));
		const unsigned levels = freeze_levels(framework, from->levels, from->n_levels);

		for (size_t j = 0; j < from->n_strands; j++) {
			const char *id = arena_printf(arena, "%s.%s", from->id,
						      from->strands[j].id);

			strands[j] = (struct strand){
				.id = id,
				.title = from->strands[j].title,
				.number = arena_printf(arena, "%zu.%zu", i + 1, j + 1),
				.descriptors = freeze_descriptors(
					arena, framework, &from->strands[j],
					levels_of(framework, &from->strands[j], levels), id, (int)i, (int)j),
			};
		}
		sections[i] = (struct section){
			.id = from->id,
			.title = from->title,
			.question = from->question,
			.number = arena_printf(arena, "%zu", i + 1),
			.levels = levels,
			.strands = strands,
			.n_strands = from->n_strands,
			.judgements = freeze_judgement(arena, &(struct judgement){
				.id = from->id, .title = from->title, .section = (int)i,
				.index = (int)i }),
			.n_judgements = 1,
		};
	}
	framework->sections = sections;
	framework->n_sections = raw->n_sections;
	framework->n_judgements = raw->n_sections;
}

const struct kind kind_rubric = {
	.schema = &rubric_schema, .check = check, .freeze = freeze, .shape = &shape_rated_audit,
	.notes = notes_rubric,
	.levels = true, .dates = true,
};
