/* shape_review.c - what only reviews and interviews have, field by field: judgements, figures, checks. */
#include "score/shape_score.h"

#include "framework/shape_audit.h"
#include "score/change.h"
#include "score/score.h"

/* ---- judgements ---- */

static const struct section *section_of(const struct shape_context *c, const struct judgement_result *j)
{
	return &c->framework->sections[j->judgement->section];
}

static bool is_assessed(const struct shape_context *c, const void *of)
{
	return ((const struct judgement_result *)of)->status == SECTION_ASSESSED;
}

static int assessed(const struct shape_context *c, const void *of)
{
	return is_assessed(c, of);
}

static const char *status_words(const struct shape_context *c, const void *of)
{
	return judgement_status_name(of);
}

static const void *no_level(const struct shape_context *c, const void *of)
{
	const struct judgement_result *j = of;

	return is_assessed(c, of) ? NULL : shape_make_no_level(c->arena, section_status_name(j->status));
}

static const char *why(const struct shape_context *c, const void *of)
{
	const struct judgement_result *j = of;

	return shape_sentence(c, section_of(c, j), j->why);
}

static bool was_judged(const struct shape_context *c, const void *of)
{
	return ((const struct judgement_result *)of)->previous > 0;
}

static bool is_reviewed(const struct shape_context *c, const void *of)
{
	return ((const struct judgement_result *)of)->reviewer > 0;
}

static const char *clause(const struct shape_context *c, const void *of)
{
	return ((const struct judgement_result *)of)->clause.text;
}

static struct shape_list because(const struct shape_context *c, const void *of)
{
	return shape_because(c, &((const struct judgement_result *)of)->clause);
}

static const void *cap(const struct shape_context *c, const void *of)
{
	const struct judgement_result *j = of;

	return shape_make_cap(c, section_of(c, j), j->cap, j->cap_reason);
}

/* Does it rest on ratings? */
static bool is_rated(const struct shape_context *c, const void *of)
{
	const struct judgement_result *j = of;

	return is_assessed(c, of) && !j->clause.not_rated && !j->judgement->from_figures;
}

enum moved { MOVED_DOWN, MOVED_SAME, MOVED_UP };
static const char *const moved_ids[] = {
	[MOVED_DOWN] = "down", [MOVED_SAME] = "same", [MOVED_UP] = "up", NULL,
};

static int moved(const struct shape_context *c, const void *of)
{
	const struct judgement_result *j = of;

	return j->level > j->previous ? MOVED_UP : j->level < j->previous ? MOVED_DOWN : MOVED_SAME;
}

static bool is_comparable(const struct shape_context *c, const void *of)
{
	return is_assessed(c, of) && ((const struct judgement_result *)of)->comparable;
}

/* Somebody else's view of the same matter: a self-rating, or a governor's. */
struct opinion {
	const struct respondent *respondent;
	int level;			/* -1: what was written is not a level */
	const struct judgement_row *row;
};

static const struct shape_row opinion_row_rows[] = {
	ROW_CELL(judgement_row, "reason", reason, "why"),
	ROW_PLACE(judgement_row, "cell", judgement.at, "the cell of the judgement"),
};
static const struct shape shape_opinion_row = SHAPE_OF("opinion_row", judgement_row, opinion_row_rows);

static const void *opinion_row(const struct shape_context *c, const void *of)
{
	return ((const struct opinion *)of)->row;
}

static const char *opinion_words(const struct shape_context *c, const void *of)
{
	const struct opinion *o = of;

	return o->level >= 0 ? framework_level_name(c->framework, o->level) : o->row->judgement.text;
}

static const char *opinion_written(const struct shape_context *c, const void *of)
{
	return ((const struct opinion *)of)->row->judgement.text;
}

static const struct shape_row opinion_rows[] = {
	ROW_REFERENCE(opinion, "respondent", respondent, shape_respondent, "who gives it", .always = true),
	ROW_TEXT_BY("judgement", opinion_words, "the level's name; if there is no such level, what was written",
		    .only = SHAPE_VIEW),
	ROW_TEXT_BY("judgement", opinion_written, "the level, as it was written", .only = SHAPE_JSON),
	ROW_LEVEL_HERE(opinion, level, "which of the levels that is, if it is one"),
	ROW_INLINE_BY(opinion_row, shape_opinion_row, "of the row", .always = true),
};
static const struct shape shape_opinion = SHAPE_OF("opinion", opinion, opinion_rows);

static struct shape_list views(const struct shape_context *c, const void *of)
{
	const struct framework *f = c->framework;
	const struct judgement_result *j = of;
	struct opinion *items = arena_array(c->arena, f->n_respondents, sizeof *items);
	size_t n = 0;

	for (size_t r = 0; j->rows && r < f->n_respondents; r++) {
		if (!j->rows[r] || &f->respondents[r] == f->reviewer)
			continue;
		items[n++] = (struct opinion){
			&f->respondents[r], j->levels && j->levels[r] ? j->levels[r] : -1, j->rows[r],
		};
	}
	return (struct shape_list){ items, n };
}

static const void *judgement_row(const struct shape_context *c, const void *of)
{
	return ((const struct judgement_result *)of)->row;
}

static const struct shape_row judgement_rows[] = {
	ROW_ENUM(judgement_result, "status", status, section_status_ids, "whether it could be judged"),
	ROW_TEXT_BY("status_name", status_words, "the same in words", .only = SHAPE_VIEW, .always = true),
	ROW_BOOL_BY("assessed", assessed, "it has a level"),
	ROW_LEVEL_HERE(judgement_result, level, "the level on record, if it has one", .when = is_assessed),
	ROW_POINTER_BY("mark", no_level, shape_no_level, "of one without a level: a mark that says why",
		       .only = SHAPE_VIEW),
	ROW_TEXT_BY("clause", clause,
		    "why the level is not what its counts alone would give, and what the ratings rest on",
		    .when = is_assessed),
	ROW_TEXTS_BY("because", because, "the same as ids", .ids = shape_because_ids, .when = is_assessed),
	ROW_TEXT_BY("why", why, "why it has no level, or what it rests on"),
	ROW_LEVEL(judgement_result, "indicated", indicated, "by the ratings alone, where there are any",
		  .when = is_rated),
	ROW_LEVEL(judgement_result, "held", held, "likewise, after caps", .when = is_rated),
	ROW_INT(judgement_result, "steps", steps, "by how many levels the recorded level is above that "
			"(negative: below it)",
		.when = is_rated),
	ROW_POINTER_BY("cap", cap, shape_cap, "what caps it", .when = is_assessed),
	ROW_LEVEL(judgement_result, "reviewer", reviewer, "the reviewer's level", .when = is_reviewed),
	ROW_LEVEL(judgement_result, "previous", previous, "the last review's", .when = was_judged),
	ROW_ENUM_BY("moved", moved, moved_ids,
		    "where it has moved since then; missing if only one of the two was "
		    "judged", .when = is_comparable),
	ROW_INLINE_BY(judgement_row, shape_opinion_row, "of the reviewer's row"),
	ROW_LIST_BY("views", views, shape_opinion, "what respondents other than the reviewer judged"),
	ROW_POINTER(judgement_result, "change", change, shape_change, "since last year, if an earlier year is given"),
};
const struct shape shape_judgement =
	SHAPE_OF("judgement", judgement_result, judgement_rows,
		 SHAPE_OF_AUDIT(judgement_result, judgement, shape_audit_judgement));

/* ---- figures ---- */

static const void *figure_cell(const struct shape_context *c, const void *of)
{
	const struct metric_row *row = ((const struct figure_value *)of)->row;

	return !row ? NULL : *row->value.text ? &row->value.at : &row->numerator.at;
}

static const char *figure_period(const struct shape_context *c, const void *of)
{
	const struct metric_row *row = ((const struct figure_value *)of)->row;

	return row ? row->period.text : NULL;
}

static const struct shape_row value_rows[] = {
	ROW_TEXT(figure_value, "text", text, "as it is printed: \"£12,500\", \"14.3%\", \"Yes\""),
	ROW_TEXT(figure_value, "base", base, "of how many: \"3 of 21\", \"21 pupils\""),
	ROW_BOOL(figure_value, "given", has_value, "there is a value"),
	ROW_BOOL(figure_value, "hidden", hidden, "it is about too few people for the document, and its text is c"),
	ROW_TEXT_BY("period", figure_period, "the time that it is about"),
	ROW_PLACE_BY("cell", figure_cell, "the cell of metrics.csv"),
};
static const struct shape shape_value_of_figure = SHAPE_OF("value", figure_value, value_rows);

struct group_value {
	const struct figure_group *group;
	struct figure_value value;
};

static const struct shape_row group_rows[] = {
	ROW_NAMED(group_value, "group", group, figure_group, "with whom the school is compared"),
	ROW_INLINE(group_value, value, shape_value_of_figure, "the group's value"),
};
static const struct shape shape_group = SHAPE_OF("group_value", group_value, group_rows);

static struct shape_list groups(const struct shape_context *c, const void *of)
{
	const struct figure *figure = of;
	struct group_value *items = arena_array(c->arena, c->framework->n_groups, sizeof *items);
	size_t n = 0;

	for (size_t g = 0; g < c->framework->n_groups; g++)
		if (figure->groups[g].row)
			items[n++] = (struct group_value){ &c->framework->groups[g], figure->groups[g] };
	return (struct shape_list){ items, n };
}

static const void *before(const struct shape_context *c, const void *of)
{
	const struct figure *figure = of;

	return figure->before.row ? &figure->before : NULL;
}

static bool is_answered(const struct shape_context *c, const void *of)
{
	const struct figure *figure = of;

	return figure->field->type == FIGURE_YES_NO && figure->own.has_value && !figure->own.hidden;
}

static int answer(const struct shape_context *c, const void *of)
{
	return ((const struct figure *)of)->own.yes;
}

static const struct shape_row figure_rows[] = {
	ROW_ENUM_BY("answer", answer, shape_yes_no_ids, "of a yes or no figure: the school's value", .when = is_answered),
	ROW_RECORD(figure, "own", own, shape_value_of_figure, "the school's value"),
	ROW_POINTER_BY("before", before, shape_value_of_figure, "the school's, of an earlier time"),
	ROW_LIST_BY("groups", groups, shape_group, "the values of other groups that are given"),
};
const struct shape shape_figure =
	SHAPE_OF("figure", figure, figure_rows, SHAPE_OF_AUDIT(figure, field, shape_audit_figure));

/* ---- checks, and what figures hold ---- */

static int check_kind(const struct shape_context *c, const void *of)
{
	return ((const struct check_result *)of)->check->kind;
}

static const char *check_reason(const struct shape_context *c, const void *of)
{
	return ((const struct check_result *)of)->check->reason;
}

static struct shape_list check_parts(const struct shape_context *c, const void *of)
{
	const struct figure_check *check = ((const struct check_result *)of)->check;
	const char **ids = arena_array(c->arena, check->n_parts, sizeof *ids);

	for (size_t i = 0; i < check->n_parts; i++)
		ids[i] = check->parts[i]->id;
	return (struct shape_list){ ids, check->n_parts };
}

static const void *check_cell(const struct shape_context *c, const void *of)
{
	const struct check_result *check = of;

	return check->n_cells ? &check->cells[check->n_cells - 1] : NULL;
}

static const struct shape_row check_rows[] = {
	ROW_ENUM_BY("kind", check_kind, check_kind_ids,
		    "parts that add up to a whole, a part that is no more than it, or the gap between two"),
	ROW_ENUM(check_result, "state", state, check_state_ids,
		 "a gap that has failed stands out; a hidden one has a figure that may not be shown"),
	ROW_TEXT(check_result, "text", text, "in a sentence", .always = true),
	ROW_TEXT_BY("reason", check_reason, "why the audit asks for it"),
	ROW_TEXT(check_result, "gap", gap, "of a gap that may be shown: \"6.5 points\""),
	ROW_TEXT(check_result, "remark", remark, "of a gap that may be shown: what limits it"),
	ROW_TEXTS_BY("parts", check_parts, "ids of the figures that are parts"),
	ROW_BOOL(check_result, "hidden", hidden, "a figure of it may not be shown, and the text has no number"),
	ROW_PLACE_BY("cell", check_cell, "the last cell that it looks at"),
};
const struct shape shape_check = SHAPE_OF("check", check_result, check_rows);

static const struct shape_row hold_rows[] = {
	ROW_TEXT(hold, "what", what, "the figure and its value", .always = true),
	ROW_BOOL(hold, "by_check", by_check, "the cause is figures that do not add up, not one figure's value"),
};
const struct shape shape_hold = SHAPE_OF("hold", hold, hold_rows);

static const char *missing_id(const struct shape_context *c, const void *of)
{
	return ((const struct missing_figure *)of)->field->id;
}

static const char *missing_title(const struct shape_context *c, const void *of)
{
	return ((const struct missing_figure *)of)->field->title;
}

static const struct shape_row missing_rows[] = {
	ROW_TEXT_BY("id", missing_id, "of the figure", .always = true),
	ROW_TEXT_BY("title", missing_title, "of the figure", .only = SHAPE_VIEW, .always = true),
	ROW_LEVEL_HERE(missing_figure, level, "the level above which it might not let the section rise"),
	ROW_BOOL(missing_figure, "by_check", by_check, "because of a check that could not be made, not because "
			"of its value"),
	ROW_TEXT(missing_figure, "text", text, "in sentences", .always = true),
};
const struct shape shape_missing = SHAPE_OF("missing_figure", missing_figure, missing_rows);
