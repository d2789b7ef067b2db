/*
 * kind_statements.c - audits of rated statements, figures and a reviewer's judgements: the format, and
 * how it becomes sections of the framework. See kinds.h.
 *
 * The one hard idea: a statement becomes a strand with one descriptor, so that everything that works
 * for strands (answers, moderation, coverage, reasons) also works for statements.
 */
#include "framework/kinds.h"

#include <string.h>

#include "framework/fields.h"
#include "framework/freeze.h"
#include "framework/raw_statements.h"
#include "framework/shape_audit.h"

/* ---- the format ---- */

static const char *const yes_no[] = { "no", "yes", NULL };
static const char *const sources[] = { "statements", "fields", NULL };
static const char *const models[] = {
#define MODEL(NAME, name)
#define MODEL_OF_KIND(NAME, name) #name,
#include "framework/models.def"
#undef MODEL
	NULL
};

enum { REFERENCE_BYTES = 2 * ID_BYTES + 1, PLAUSIBLE_MOST = 1000000000, RHYTHM_BYTES = 120, MILLION = 1000000 };

static const struct field words_fields[] = {
	TEXT_OR(struct words, section, "section", 1, WORD_BYTES, "section"),
	TEXT_OR(struct words, sections, "sections", 1, WORD_BYTES, "sections"),
	TEXT_OR(struct words, descriptor, "descriptor", 1, WORD_BYTES, "statement"),
	TEXT_OR(struct words, descriptors, "descriptors", 1, WORD_BYTES, "statements"),
	TEXT_OR(struct words, posts, "posts", 1, WORD_BYTES, "leadership"),
};
static const struct schema words_schema = SCHEMA(struct words, words_fields);

static const struct field group_fields[] = {
	ID(struct figure_group, id, "id"),
	TEXT(struct figure_group, name, "name", NAME_BYTES),
	ALIASES(struct figure_group),
};
static const struct schema group_schema = SCHEMA(struct figure_group, group_fields);

static const struct field band_fields[] = {
	ID(struct raw_band, level, "level"),
	INTEGER_OR(struct raw_band, met, "met", 0, 100, 0),
	INTEGER_OR(struct raw_band, met_or_partly, "met_or_partly", 0, 100, 0),
	INTEGER_OR(struct raw_band, not_yet, "not_yet", 0, 100, 100),
	ID_OR_NONE(struct raw_band, previous, "previous"),
};
static const struct schema band_schema = SCHEMA(struct raw_band, band_fields);

#define SCORING(m) audit.framework.scoring.m
static const struct field scoring_fields[] = {
	CHOICE_OR(struct raw_statements, model, "model", models, 0),
	LIST(struct raw_statements, bands, n_bands, "bands", false, 1, 5, band_schema),
	TEXT_OR(struct raw_statements, SCORING(uncalibrated), "uncalibrated", 1, SENTENCE_BYTES,
		""),
	INTEGER_OR(struct raw_statements, SCORING(blanks_limit_percent), "blanks_limit", 0, 100,
		   20),
	INTEGER_OR(struct raw_statements, SCORING(na_limit_percent), "na_limit", 0, 100, 33),
	INTEGER_OR(struct raw_statements, SCORING(gate_cap), "gate_cap", 1, 5, 1),
	INTEGER_OR(struct raw_statements, SCORING(reason_steps), "reason_steps", 1, 6, 2),
	INTEGER_OR(struct raw_statements, SCORING(gap_steps), "gap_steps", 1, 2, 2),
	INTEGER_OR(struct raw_statements, SCORING(gap_share_percent), "gap_share", 0, 100, 20),
};
static const struct schema scoring_schema = SCHEMA(struct raw_statements, scoring_fields);

static const struct field level_support_fields[] = {
	ID_OR_NONE(struct raw_level_support, support, "support"),
	TEXT_OR(struct raw_level_support, rhythm, "rhythm", 1, RHYTHM_BYTES, ""),
};
const struct schema raw_level_support_schema =
	SCHEMA(struct raw_level_support, level_support_fields);

#define PLAN(m) audit.framework.plan.m
static const struct field plan_fields[] = {
	INTEGER_OR(struct raw_statements, PLAN(actions), "actions", 1, 10, 3),
	INTEGER_OR(struct raw_statements, PLAN(actions_in_all), "actions_in_all", 1, 99, 9),
	INTEGER_OR(struct raw_statements, PLAN(lasts_half_terms), "lasts", 1, 6, 2),
	LIST(struct raw_statements, PLAN(supporters), PLAN(n_supporters), "support", false, 0, 20,
	     schema_supporter),
	{ .name = "by_level", .type = FIELD_BY_LEVEL,
	  .offset = offsetof(struct raw_statements, by_level), .of = &raw_level_support_schema },
};
static const struct schema plan_schema = SCHEMA(struct raw_statements, plan_fields);

static const struct field statement_fields[] = {
	ID(struct raw_statement, id, "id"),
	TEXT(struct raw_statement, text, "text", SENTENCE_BYTES),
	TEXT_OR(struct raw_statement, title, "title", 1, TITLE_BYTES, NULL),
	TEXT(struct raw_statement, action, "action", SENTENCE_BYTES),
	TEXT(struct raw_statement, success, "success", SENTENCE_BYTES),
	TEXT_OR(struct raw_statement, gate, "gate", 1, SENTENCE_BYTES, NULL),
	BOOLEAN(struct raw_statement, statutory, "statutory"),
	BOOLEAN(struct raw_statement, na, "na"),
	BOOLEAN(struct raw_statement, several, "several"),
	TEXT_OR(struct raw_statement, owner, "owner", 1, NAME_BYTES, ""),
	ID_OR_NONE(struct raw_statement, support, "support"),
	TIMING(struct raw_statement, timing),
	BOOLEAN(struct raw_statement, post, "post"),
	TEXT_LIST(struct raw_statement, fields, n_fields, "fields", REFERENCE_BYTES),
};
static const struct schema statement_schema = SCHEMA(struct raw_statement, statement_fields);

static const struct field figure_fields[] = {
	ID(struct raw_figure, id, "id"),
	TEXT(struct raw_figure, title, "title", TITLE_BYTES),
	CHOICE(struct raw_figure, type, "type", figure_type_ids),
	BOOLEAN(struct raw_figure, lead, "lead"),
	BOOLEAN(struct raw_figure, things, "things"),
	MICRO(struct raw_figure, min_micro, "min", -PLAUSIBLE_MOST, PLAUSIBLE_MOST),
	MICRO(struct raw_figure, max_micro, "max", -PLAUSIBLE_MOST, PLAUSIBLE_MOST),
	TEXT_OR(struct raw_figure, of, "of", 1, REFERENCE_BYTES, NULL),
	TEXT_OR(struct raw_figure, row, "row", 1, TITLE_BYTES, NULL),
	TEXT_OR(struct raw_figure, column, "column", 1, WORD_BYTES, NULL),
};
static const struct schema figure_schema = SCHEMA(struct raw_figure, figure_fields);

#define REMEDY(whole) \
	TEXT_OR(whole, remedy.action, "action", 1, SENTENCE_BYTES, NULL), \
	TEXT_OR(whole, remedy.success, "success", 1, SENTENCE_BYTES, NULL), \
	TEXT_OR(whole, remedy.owner, "owner", 1, NAME_BYTES, ""), \
	ID_OR_NONE(whole, remedy.support, "support"), \
	TIMING(whole, remedy.timing)

static const struct field check_fields[] = {
	TEXT_LIST(struct raw_check, sum, n_sum, "sum", REFERENCE_BYTES),
	TEXT_OR(struct raw_check, equals, "equals", 1, REFERENCE_BYTES, NULL),
	TEXT_OR(struct raw_check, part, "part", 1, REFERENCE_BYTES, NULL),
	TEXT_OR(struct raw_check, of, "of", 1, REFERENCE_BYTES, NULL),
	TEXT_LIST(struct raw_check, gap, n_gap, "gap", REFERENCE_BYTES),
	INTEGER_OR(struct raw_check, flag, "flag", 0, 100, 0),
	ID_OR_NONE(struct raw_check, cap, "cap"),
	TEXT_OR(struct raw_check, reason, "reason", 1, SENTENCE_BYTES, NULL),
	REMEDY(struct raw_check),
};
static const struct schema check_schema = SCHEMA(struct raw_check, check_fields);

static const struct field cap_fields[] = {
	TEXT(struct raw_cap, field, "field", REFERENCE_BYTES),
	CHOICE(struct raw_cap, is, "is", yes_no),
	TEXT_OR(struct raw_cap, without, "without", 1, REFERENCE_BYTES, NULL),
	ID(struct raw_cap, level, "level"),
	TEXT(struct raw_cap, reason, "reason", SENTENCE_BYTES),
	BOOLEAN(struct raw_cap, statutory, "statutory"),
	BOOLEAN(struct raw_cap, concern, "concern"),
	REMEDY(struct raw_cap),
};
static const struct schema cap_schema = SCHEMA(struct raw_cap, cap_fields);

static const struct field judgement_fields[] = {
	ID(struct raw_judgement, id, "id"),
	TEXT(struct raw_judgement, title, "title", TITLE_BYTES),
	CHOICE_OR(struct raw_judgement, from, "from", sources, 0),
	INTEGER_OR(struct raw_judgement, base_min, "base_min", 1, 1000, 11),
	TEXT_LIST(struct raw_judgement, fields, n_fields, "fields", REFERENCE_BYTES),
};
static const struct schema judgement_schema = SCHEMA(struct raw_judgement, judgement_fields);

static const struct field section_fields[] = {
	ID(struct raw_statements_section, id, "id"),
	TEXT(struct raw_statements_section, title, "title", TITLE_BYTES),
	TEXT(struct raw_statements_section, question, "question", SENTENCE_BYTES),
	TEXT_LIST(struct raw_statements_section, levels, n_levels, "levels", ID_BYTES),
	LIST(struct raw_statements_section, statements, n_statements, "statements", false, 0, 40,
	     statement_schema),
	LIST(struct raw_statements_section, figures, n_figures, "fields", false, 0, 40,
	     figure_schema),
	LIST(struct raw_statements_section, checks, n_checks, "checks", false, 0, 20,
	     check_schema),
	LIST(struct raw_statements_section, caps, n_caps, "caps", false, 0, 20, cap_schema),
	LIST(struct raw_statements_section, judgements, n_judgements, "judgements", false, 1, 6,
	     judgement_schema),
	TEXT_LIST(struct raw_statements_section, practice, n_practice, "practice", SENTENCE_BYTES),
	TEXT_OR(struct raw_statements_section, strengths, "strengths", 1, NAME_BYTES, "Strengths"),
	TEXT_OR(struct raw_statements_section, development, "development", 1, NAME_BYTES,
		"Areas for development"),
};
static const struct schema section_schema = SCHEMA(struct raw_statements_section, section_fields);

/* Scoring and plan have fields that only this kind has, so they are read into the whole struct. */
#define WHOLE(n, need, fields_of) \
	{ .name = n, .type = FIELD_TABLE, .required = need, .offset = 0, .of = &fields_of }

#define FRAMEWORK(m) audit.framework.m
static const struct field audit_fields[] = {
	FIELDS_HEAD(struct raw_statements), FIELD_SET(struct raw_statements),
	TABLE(struct raw_statements, audit.strip, "strip", false, schema_strip),
	TABLE(struct raw_statements, FRAMEWORK(words), "words", false, words_schema),
	LIST(struct raw_statements, FRAMEWORK(levels), FRAMEWORK(n_levels), "levels", true, 2, 6,
	     schema_level),
	LIST(struct raw_statements, FRAMEWORK(ratings), FRAMEWORK(n_ratings), "ratings", false, 2,
	     20, schema_rating),
	LIST(struct raw_statements, FRAMEWORK(respondents), FRAMEWORK(n_respondents),
	     "respondents", true, 1, 10, schema_respondent),
	LIST(struct raw_statements, FRAMEWORK(evidence_types), FRAMEWORK(n_evidence_types),
	     "evidence_types", false, 0, 30, schema_evidence_type),
	LIST(struct raw_statements, FRAMEWORK(groups), FRAMEWORK(n_groups), "groups", false, 1, 10,
	     group_schema),
	WHOLE("scoring", false, scoring_schema),
	WHOLE("plan", false, plan_schema),
	TABLE(struct raw_statements, FRAMEWORK(plan.review), "review", true, schema_review),
	TABLE(struct raw_statements, FRAMEWORK(suppression), "suppression", false, schema_suppression),
	INTEGER_OR(struct raw_statements, FRAMEWORK(recheck_months), "recheck_months", 1, 120, 24),
	FIELDS_MOVED(struct raw_statements),
	TEXT_LIST(struct raw_statements, FRAMEWORK(context), FRAMEWORK(n_context), "context", NAME_BYTES),
	LIST(struct raw_statements, sections, n_sections, "sections", true, 1, 40, section_schema),
};
static const struct schema statements_schema = SCHEMA(struct raw_statements, audit_fields);

/* ---- the framework ---- */

/* Sections under construction, whose figures refer to each other. */
struct freezing {
	struct arena *arena;
	const struct raw_statements *raw;
	struct framework *framework;
	struct section *sections;
};

static const struct figure_field *figure_at(const struct freezing *f, size_t section,
					    const char *reference)
{
	size_t s, k;

	if (!reference || !raw_find_figure(f->raw, section, reference, &s, &k))
		return NULL;
	return &f->sections[s].figures[k];
}

static const struct figure_field *const *figures_at(const struct freezing *f, size_t section,
						    const char *const *references, size_t n)
{
	const struct figure_field **list = arena_array(f->arena, n, sizeof(const void *));

	for (size_t i = 0; i < n; i++)
		list[i] = figure_at(f, section, references[i]);
	return list;
}

static const struct figure_field *freeze_figures(const struct freezing *f, size_t i)
{
	const struct raw_statements_section *from = &f->raw->sections[i];
	struct figure_field *figures = arena_array(f->arena, from->n_figures, sizeof(*figures));

	for (size_t k = 0; k < from->n_figures; k++) {
		const struct raw_figure *raw = &from->figures[k];

		figures[k] = (struct figure_field){
			.id = arena_printf(f->arena, "%s.%s", from->id, raw->id),
			.title = raw->title, .type = raw->type, .section = (int)i, .index = (int)k,
			.lead = raw->lead, .things = raw->things, .has_min = raw->has_min, .has_max = raw->has_max,
			.min_micro = raw->min_micro, .max_micro = raw->max_micro, .row = raw->row,
			.column = raw->column,
		};
		if (raw->type == FIGURE_PERCENT && !raw->has_min && !raw->has_max) {
			figures[k].has_min = figures[k].has_max = true;
			figures[k].min_micro = 0;
			figures[k].max_micro = 100LL * MILLION;
		}
	}
	return figures;
}

/* A whole may be a figure of a later section, so link them when all sections exist. */
static void link_wholes(const struct freezing *f, size_t i)
{
	struct figure_field *figures = (struct figure_field *)f->sections[i].figures;

	for (size_t k = 0; k < f->sections[i].n_figures; k++)
		figures[k].of = figure_at(f, i, f->raw->sections[i].figures[k].of);
}

static const struct remedy *freeze_remedy(const struct freezing *f, const struct raw_remedy *raw)
{
	struct remedy *remedy;

	if (!raw->action)
		return NULL;
	remedy = arena_alloc(f->arena, sizeof(*remedy));
	*remedy = (struct remedy){
		.action = raw->action, .success = raw->success, .owner = raw->owner,
		.timing = freeze_timing(&raw->timing),
		.support = freeze_supporter(f->framework, raw->support),
	};
	return remedy;
}

/* Whether a check of section i already compares figure k with its whole. */
static bool is_checked(const struct freezing *f, size_t i, size_t k)
{
	const struct raw_statements_section *from = &f->raw->sections[i];
	const struct figure_field *figure = &f->sections[i].figures[k];

	for (size_t c = 0; c < from->n_checks; c++) {
		const struct raw_check *raw = &from->checks[c];

		if (raw->part && figure_at(f, i, raw->part) == figure &&
		    figure_at(f, i, raw->of) == figure_at(f, i, from->figures[k].of))
			return true;
	}
	return false;
}

static void freeze_checks(const struct freezing *f, size_t i)
{
	const struct raw_statements_section *from = &f->raw->sections[i];
	struct figure_check *checks =
		arena_array(f->arena, from->n_checks + from->n_figures, sizeof(*checks));
	size_t n = 0;

	for (size_t k = 0; k < from->n_checks; k++) {
		const struct raw_check *raw = &from->checks[k];
		struct figure_check *check = &checks[n++];

		*check = (struct figure_check){
			.kind = raw->gap ? CHECK_GAP : raw->sum ? CHECK_SUM : CHECK_PART,
			.flag = raw->flag, .cap = raw_level(f->framework, raw->cap),
			.reason = raw->reason,
			.parts = raw->gap   ? figures_at(f, i, raw->gap, raw->n_gap)
				 : raw->sum ? figures_at(f, i, raw->sum, raw->n_sum)
					    : figures_at(f, i, &raw->part, 1),
			.n_parts = raw->gap ? raw->n_gap : raw->sum ? raw->n_sum : 1,
			.whole = figure_at(f, i, raw->sum ? raw->equals : raw->of),
			.remedy = freeze_remedy(f, &raw->remedy),
		};
	}
	for (size_t k = 0; k < from->n_figures; k++) {
		if (from->figures[k].of && !is_checked(f, i, k))
			checks[n++] = (struct figure_check){
				.kind = CHECK_PART, .n_parts = 1,
				.parts = figures_at(f, i, &from->figures[k].id, 1),
				.whole = figure_at(f, i, from->figures[k].of),
			};
	}
	f->sections[i].checks = checks;
	f->sections[i].n_checks = n;
}

static void freeze_caps(const struct freezing *f, size_t i)
{
	const struct raw_statements_section *from = &f->raw->sections[i];
	struct figure_cap *caps = arena_array(f->arena, from->n_caps, sizeof(*caps));

	for (size_t k = 0; k < from->n_caps; k++) {
		const struct raw_cap *raw = &from->caps[k];

		caps[k] = (struct figure_cap){
			.field = figure_at(f, i, raw->field), .is = raw->is,
			.without = figure_at(f, i, raw->without),
			.level = raw_level(f->framework, raw->level), .reason = raw->reason,
			.statutory = raw->statutory, .concern = raw->concern,
			.remedy = freeze_remedy(f, &raw->remedy),
		};
	}
	f->sections[i].caps = caps;
	f->sections[i].n_caps = from->n_caps;
}

static void freeze_judgements(const struct freezing *f, size_t i)
{
	const struct raw_statements_section *from = &f->raw->sections[i];
	struct section *section = &f->sections[i];
	const bool alone = !from->n_statements;
	struct judgement *judgements =
		arena_array(f->arena, from->n_judgements, sizeof(*judgements));

	section->n_judgements = from->n_judgements ? from->n_judgements : 1;
	for (size_t k = 0; k < from->n_judgements; k++) {
		const struct raw_judgement *raw = &from->judgements[k];

		judgements[k] = (struct judgement){
			.id = raw->id, .title = raw->title, .section = (int)i,
			.index = (int)f->framework->n_judgements++,
			.from_figures = raw->from || alone, .alone = !raw->from && alone, .base_min = raw->base_min,
			.figures = figures_at(f, i, raw->fields, raw->n_fields),
			.n_figures = raw->n_fields,
		};
	}
	section->judgements = judgements;
	if (!from->n_judgements)
		section->judgements = freeze_judgement(f->arena, &(struct judgement){
			.id = from->id, .title = from->title, .section = (int)i, .from_figures = alone, .alone = alone,
			.index = (int)f->framework->n_judgements++ });
}

static void freeze_boxes(const struct freezing *f, size_t i)
{
	const struct raw_statements_section *from = &f->raw->sections[i];
	struct box *boxes = arena_array(f->arena, 2, sizeof(*boxes));

	boxes[0] = (struct box){ arena_printf(f->arena, "%s.strengths", from->id),
				 from->strengths, (int)i, 0, false };
	boxes[1] = (struct box){ arena_printf(f->arena, "%s.development", from->id),
				 from->development, (int)i, 1, false };
	f->sections[i].boxes = boxes;
	f->sections[i].n_boxes = 2;
}

static const struct descriptor *freeze_descriptor(const struct freezing *f, size_t i, size_t k,
						  const char *id)
{
	const struct raw_statement *raw = &f->raw->sections[i].statements[k];
	struct descriptor *descriptor = arena_alloc(f->arena, sizeof(*descriptor));

	*descriptor = (struct descriptor){
		.id = id, .section = (int)i, .strand = (int)k, .level = 1,
		.text = raw->text, .action = raw->action, .success = raw->success,
		.owner = raw->owner, .support = freeze_supporter(f->framework, raw->support),
		.timing = freeze_timing(&raw->timing),
		.gate = raw->gate, .statutory = raw->statutory,
		.na_allowed = raw->na, .post = raw->post, .several = raw->several,
		.figures = figures_at(f, i, raw->fields, raw->n_fields),
		.n_figures = raw->n_fields,
	};
	return descriptor;
}

static void freeze_statements(const struct freezing *f, size_t i)
{
	const struct raw_statements_section *from = &f->raw->sections[i];
	struct strand *strands = arena_array(f->arena, from->n_statements, sizeof(*strands));

	for (size_t k = 0; k < from->n_statements; k++) {
		const struct raw_statement *raw = &from->statements[k];
		const char *id = arena_printf(f->arena, "%s.%s", from->id, raw->id);

		strands[k] = (struct strand){
			.id = id, .title = raw->title ? raw->title : raw->text,
			.number = arena_printf(f->arena, "%zu.%zu", i + 1, k + 1),
			.descriptors = freeze_descriptor(f, i, k, id),
		};
	}
	f->sections[i].strands = strands;
	f->sections[i].n_strands = from->n_statements;
}

static void freeze_bands(const struct freezing *f)
{
	struct band *bands = arena_array(f->arena, f->framework->n_levels, sizeof(*bands));

	bands[0].unmet_max_percent = 100;
	for (size_t i = 0; i < f->raw->n_bands; i++) {
		const struct raw_band *raw = &f->raw->bands[i];

		bands[i + 1] = (struct band){
			.met_min_percent = raw->met,
			.met_or_partly_min_percent = raw->met_or_partly,
			.unmet_max_percent = raw->not_yet,
			.previous_min_level = raw_level(f->framework, raw->previous),
		};
	}
	f->framework->scoring.bands = bands;
}

static void freeze_plan(const struct freezing *f)
{
	struct plan_rules *plan = &f->framework->plan;
	struct level_support *support =
		arena_array(f->arena, f->framework->n_levels, sizeof(*support));

	plan->areas = (int)f->raw->n_sections;
	plan->areas_min = 1;
	if (!f->raw->support)
		return;
	for (size_t i = 0; i < f->framework->n_levels; i++) {
		const struct raw_level_support *raw = &f->raw->support[i];

		support[i].support = freeze_supporter(f->framework, raw->support);
		support[i].rhythm = raw->rhythm ? raw->rhythm : "";
	}
	plan->by_level = support;
}

/* Fill in what such an audit leaves out: the words for strands, the groups to compare with. */
static void freeze_rest(struct framework *framework)
{
	static const struct figure_group national[] = { { .id = "national", .name = "National" } };

	framework->words.strand = framework->words.descriptor;
	framework->words.strands = framework->words.descriptors;
	if (!framework->n_groups) {
		framework->groups = national;
		framework->n_groups = 1;
	}
	for (size_t i = 0; i < framework->n_respondents; i++) {
		if (framework->respondents[i].agreed)
			framework->reviewer = &framework->respondents[i];
	}
}

static void freeze(struct arena *arena, const struct raw_audit *audit, struct framework *framework)
{
	const struct raw_statements *raw = (const struct raw_statements *)audit;
	struct freezing f = { arena, raw, framework,
			      arena_array(arena, raw->n_sections, sizeof(struct section)) };

	for (size_t i = 0; i < raw->n_sections; i++) {
		const struct raw_statements_section *from = &raw->sections[i];

		f.sections[i] = (struct section){
			.id = from->id, .title = from->title, .question = from->question,
			.number = arena_printf(arena, "%zu", i + 1),
			.levels = freeze_levels(framework, from->levels, from->n_levels),
			.figures = freeze_figures(&f, i), .n_figures = from->n_figures,
			.practice = from->practice, .n_practice = from->n_practice,
		};
	}
	for (size_t i = 0; i < raw->n_sections; i++) {
		link_wholes(&f, i);
		freeze_statements(&f, i);
		freeze_checks(&f, i);
		freeze_caps(&f, i);
		freeze_judgements(&f, i);
		freeze_boxes(&f, i);
	}
	freeze_bands(&f);
	freeze_plan(&f);
	freeze_rest(framework);
	framework->sections = f.sections;
	framework->n_sections = raw->n_sections;
}

const struct kind kind_statements = {
	.schema = &statements_schema, .check = statements_check, .freeze = freeze, .shape = &shape_rated_audit,
	.notes = notes_statements, .levels = true, .dates = true,
};
