/* shape_audit.c - see shape_audit.h: sections and what is in them, and respondents, as the audit defines them. */
#include "framework/shape_audit.h"

#include "base/text.h"

bool shape_has_steps(const struct shape_context *c, const void *of)
{
	return framework_has_steps(c->framework);
}

bool shape_has_statements(const struct shape_context *c, const void *of)
{
	return !framework_has_steps(c->framework);
}

size_t shape_n_steps(const struct shape_context *c, const void *of)
{
	return c->framework->n_steps;
}

size_t shape_n_respondents(const struct shape_context *c, const void *of)
{
	return c->framework->n_respondents;
}

/* ---- respondents ---- */

static const char *the(const struct shape_context *c, const void *of)
{
	return text_the(c->arena, ((const struct respondent *)of)->name);
}

static int is_reviewer(const struct shape_context *c, const void *of)
{
	return c->framework->reviewer == of;
}

static const struct shape_row respondent_rows[] = {
	ROW_TEXT(respondent, "id", id, "its id in the audit", .always = true),
	ROW_TEXT(respondent, "name", name, "as people know it", .always = true),
	ROW_TEXT_BY("the", the, "the name inside a sentence: \"the SENCO\", \"Ofsted\"", .only = SHAPE_VIEW,
		    .always = true),
	ROW_TEXT(respondent, "short", short_name, "the name where there is little room"),
	ROW_BOOL(respondent, "agreed", agreed, "the value agreed at the meeting"),
	ROW_BOOL_BY("reviewer", is_reviewer, "the reviewer, who rates alone and whose word counts"),
};
const struct shape shape_respondent =
	SHAPE_OF("respondent", respondent, respondent_rows, SHAPE_SHARED(respondent, id));

/* ---- descriptors and strands ---- */

static const struct strand *strand_of(const struct shape_context *c, const struct descriptor *d)
{
	return &c->framework->sections[d->section].strands[d->strand];
}

static const char *strand_number(const struct shape_context *c, const void *of)
{
	return strand_of(c, of)->number;
}

static const char *strand_title(const struct shape_context *c, const void *of)
{
	return strand_of(c, of)->title;
}

static struct shape_list figure_titles(const struct shape_context *c, const void *of)
{
	const struct descriptor *d = of;
	const char **titles = arena_array(c->arena, d->n_figures, sizeof *titles);

	for (size_t i = 0; i < d->n_figures; i++)
		titles[i] = d->figures[i]->title;
	return (struct shape_list){ titles, d->n_figures };
}

static const struct shape_row answer_rows[] = {
	ROW_REFERENCE_BY("respondent", shape_itself, shape_respondent, "who gives it"),
};
const struct shape shape_audit_answer = SHAPE_OF("answer", respondent, answer_rows);

static struct shape_list respondents(const struct shape_context *c, const void *of)
{
	return (struct shape_list){ c->framework->respondents, c->framework->n_respondents };
}

static const struct shape_row descriptor_rows[] = {
	ROW_TEXT(descriptor, "id", id, "its id in the audit: \"voice.influence.advanced\"", .always = true),
	ROW_TEXT_BY("number", strand_number, "its strand's: \"4.3\"", .only = SHAPE_VIEW, .always = true),
	ROW_TEXT_BY("strand_title", strand_title, "its strand's title", .only = SHAPE_VIEW, .always = true),
	ROW_LEVEL_HERE(descriptor, level, "of a rubric: the level that it describes", .only = SHAPE_VIEW,
		       .when = shape_has_steps),
	ROW_INT(descriptor, "level", level,
		"of a rubric: the level that it describes, from 1; its id ends with the level's", .only = SHAPE_JSON,
		.when = shape_has_steps),
	ROW_TEXT(descriptor, "text", text, "what it says", .only = SHAPE_VIEW),
	ROW_TEXT(descriptor, "action", action, "what to do where it is not met", .only = SHAPE_VIEW),
	ROW_TEXT(descriptor, "success", success, "how one can see that it worked", .only = SHAPE_VIEW),
	ROW_TEXT(descriptor, "owner", owner, "who does it", .only = SHAPE_VIEW),
	ROW_NAMED(descriptor, "support", support, supporter, "who can help", .only = SHAPE_VIEW),
	ROW_TEXT(descriptor, "gate", gate, "why it must be met, if it is a gate", .only = SHAPE_VIEW),
	ROW_BOOL(descriptor, "statutory", statutory, "a gate by law: it cannot wait"),
	ROW_BOOL(descriptor, "na", na_allowed, "it may be not applicable", .only = SHAPE_VIEW),
	ROW_BOOL(descriptor, "post", post, "of a statement: it is about one post", .only = SHAPE_VIEW,
		 .when = shape_has_statements),
	ROW_TEXT(descriptor, "prompt", prompt, "of an interview: a follow-up question", .only = SHAPE_VIEW,
		 .when = shape_has_statements),
	ROW_INT(descriptor, "lines", lines, "of an interview: lines to write on", .only = SHAPE_VIEW,
		.when = shape_has_statements),
	ROW_TEXTS(descriptor, "see", see, n_see, "of an interview: what else it belongs to", .only = SHAPE_VIEW,
		  .when = shape_has_statements),
	ROW_LIST_BY("answers", respondents, shape_audit_answer, "one per respondent, in the audit's order",
		    .only = SHAPE_VIEW),
	ROW_TEXTS_BY("figures", figure_titles, "of a statement: titles of the figures that it rests on",
		     .only = SHAPE_VIEW, .when = shape_has_statements),
};
const struct shape shape_audit_descriptor =
	SHAPE_OF("descriptor", descriptor, descriptor_rows, SHAPE_SHARED(descriptor, id));

static struct shape_list strand_descriptors(const struct shape_context *c, const void *of)
{
	const struct strand *strand = of;
	const struct descriptor **items = arena_array(c->arena, c->framework->n_steps, sizeof *items);
	size_t n = 0;

	for (size_t i = 0; i < c->framework->n_steps; i++)
		if (!strand->descriptors[i].absent)
			items[n++] = &strand->descriptors[i];
	return (struct shape_list){ items, n };
}

static const struct shape_row strand_rows[] = {
	ROW_TEXT(strand, "id", id, "its id in the audit: \"voice.influence\"", .always = true),
	ROW_TEXT(strand, "number", number, "by its place: \"4.3\"", .always = true),
	ROW_TEXT(strand, "title", title, "what it is called", .always = true),
	ROW_POINTERS_BY("descriptors", strand_descriptors, shape_audit_descriptor, "the lowest level first",
			.only = SHAPE_VIEW),
};
const struct shape shape_audit_strand = SHAPE_OF("strand", strand, strand_rows);

/* ---- judgements, figures ---- */

static const struct shape_row judgement_rows[] = {
	ROW_TEXT(judgement, "id", id, "its id in the audit", .always = true),
	ROW_TEXT(judgement, "title", title, "what it is called", .always = true),
	ROW_BOOL(judgement, "from_figures", from_figures,
		 "judged by the reviewer alone, if figures have enough people behind them"),
	ROW_BOOL(judgement, "alone", alone, "the same, since the section has no statements", .only = SHAPE_VIEW),
	ROW_INT(judgement, "base_min", base_min, "how many people are enough", .only = SHAPE_VIEW),
};
const struct shape shape_audit_judgement = SHAPE_OF("judgement", judgement, judgement_rows);

static const struct shape_row figure_rows[] = {
	ROW_TEXT(figure_field, "id", id, "its id in the audit: \"leadership.funding\"", .always = true),
	ROW_TEXT(figure_field, "title", title, "what it is called", .always = true),
	ROW_ENUM(figure_field, "type", type, figure_type_ids, "what can be given"),
	ROW_BOOL(figure_field, "lead", lead, "it comes before the statements", .only = SHAPE_VIEW),
	ROW_TEXT(figure_field, "row", row, "its row, if it is in a table with others", .only = SHAPE_VIEW),
	ROW_TEXT(figure_field, "column", column, "its column in that table", .only = SHAPE_VIEW),
};
const struct shape shape_audit_figure = SHAPE_OF("figure", figure_field, figure_rows);

/* ---- sections ---- */

/* What may limit a section's level, whatever the ratings. */
struct limit {
	const char *title;
	int level;
	int is;				/* -1: figures that do not add up */
	const char *without;
};

static bool limit_has_value(const struct shape_context *c, const void *of)
{
	return ((const struct limit *)of)->is >= 0;
}

static int limit_value(const struct shape_context *c, const void *of)
{
	return ((const struct limit *)of)->is;
}

static const struct shape_row limit_rows[] = {
	ROW_TEXT(limit, "title", title, "of the figure", .always = true),
	ROW_LEVEL_HERE(limit, level, "the level above which it does not let the section rise"),
	ROW_ENUM_BY("is", limit_value, shape_yes_no_ids,
		    "the value with which it does so; missing: it does so while figures do not add up to it",
		    .when = limit_has_value),
	ROW_TEXT(limit, "without", without, "the title of a figure: once that is yes, there is no limit"),
};
static const struct shape shape_limit = SHAPE_OF("limit", limit, limit_rows);

static struct shape_list limits(const struct shape_context *c, const void *of)
{
	const struct section *s = of;
	struct limit *items = arena_array(c->arena, s->n_caps + s->n_checks, sizeof *items);
	size_t n = 0;

	for (size_t i = 0; i < s->n_caps; i++) {
		const struct figure_cap *cap = &s->caps[i];

		items[n++] = (struct limit){ cap->field->title, cap->level, cap->is,
					     cap->without ? cap->without->title : NULL };
	}
	for (size_t i = 0; i < s->n_checks; i++)
		if (s->checks[i].cap && s->checks[i].whole)
			items[n++] = (struct limit){ s->checks[i].whole->title, s->checks[i].cap, -1, NULL };
	return (struct shape_list){ items, n };
}

static bool has_levels(const struct shape_context *c, const void *of)
{
	return framework_has_levels(c->framework);
}

static struct shape_list own_levels(const struct shape_context *c, const void *of)
{
	const struct section *s = of;
	const struct framework *f = c->framework;
	const char **names = arena_array(c->arena, f->n_levels, sizeof *names);
	size_t n = 0;

	for (int level = 1; s->levels && level <= (int)f->n_levels; level++)
		if (section_can_have(s, level))
			names[n++] = f->levels[level - 1].name;
	return (struct shape_list){ names, n };
}

/* In JSON, lists of things that have results contain these fields too. */
static const struct shape_row section_rows[] = {
	ROW_TEXT(section, "id", id, "its id in the audit: \"voice\"", .always = true),
	ROW_TEXT(section, "number", number, "by its place: \"4\"", .always = true),
	ROW_TEXT(section, "title", title, "what it is called", .always = true),
	ROW_TEXT(section, "question", question, "what it asks", .only = SHAPE_VIEW),
	ROW_TEXTS_BY("own_levels", own_levels, "the names of the levels that it can have, if these are not all",
		     .only = SHAPE_VIEW, .when = has_levels),
	ROW_LIST(section, "strands", strands, n_strands, shape_audit_strand, "in the audit's order",
		 .only = SHAPE_VIEW),
	ROW_LIST(section, "judgements", judgements, n_judgements, shape_audit_judgement, "its judgements",
		 .only = SHAPE_VIEW, .when = has_levels),
	ROW_LIST(section, "figures", figures, n_figures, shape_audit_figure, "its figures, shown beside the ratings",
		 .only = SHAPE_VIEW, .when = shape_has_statements),
	ROW_LIST_BY("limits", limits, shape_limit, "of a review: what may limit its level, whatever the ratings",
		    .only = SHAPE_VIEW, .when = shape_has_statements),
	ROW_TEXTS(section, "practice", practice, n_practice, "of a review: prompts about practice",
		  .only = SHAPE_VIEW, .when = shape_has_statements),
};
const struct shape shape_audit_section = SHAPE_OF("section", section, section_rows, SHAPE_SHARED(section, id));
