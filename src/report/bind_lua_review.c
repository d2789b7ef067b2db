/*
 * bind_lua_review.c - what only reviews of statements have, as Lua tables: judgements, figures,
 * checks, boxes.
 */
#include <lua.h>

#include "base/date_read.h"
#include "report/bind_lua_view.h"
#include "score/publish.h"
#include "score/score.h"

/* ---- judgements ---- */

static void put_judged_level(struct view *v, const char *name, int level)
{
	if (level <= 0)
		return;
	lua_createtable(v->L, 0, 3);
	put_integer(v, "level", level);
	put_text(v, "level_name", framework_level_name(v->framework, level));
	put_mark(v, "mark", level);
	lua_setfield(v->L, -2, name);
}

/* Others' views of the same: a self-rating, a governor's. */
static void put_views(struct view *v, const struct judgement_result *result)
{
	size_t used = 0;

	lua_createtable(v->L, 0, 0);
	for (size_t r = 0; result->rows && r < v->framework->n_respondents; r++) {
		const struct judgement_row *row = result->rows[r];

		if (!row || &v->framework->respondents[r] == v->framework->reviewer)
			continue;
		lua_createtable(v->L, 0, 4);
		put_shared(v, "respondent", v->respondents, r + 1);
		put_text(v, "judgement", result->levels && result->levels[r]
						 ? framework_level_name(v->framework, result->levels[r])
						 : row->judgement.text);
		put_text(v, "reason", row->reason.text);
		put_place(v, "cell", row->judgement.at);
		put_item(v, ++used);
	}
	lua_setfield(v->L, -2, "views");
}

static void push_judgement(struct view *v, const struct judgement_result *result)
{
	const struct section *section = &v->framework->sections[result->judgement->section];
	bool assessed = result->status == SECTION_ASSESSED;

	lua_createtable(v->L, 0, 18);
	put_text(v, "id", result->judgement->id);
	put_text(v, "title", result->judgement->title);
	put_text(v, "status_name", judgement_status_name(result));
	put_bool(v, "assessed", assessed);
	put_bool(v, "from_figures", result->judgement->from_figures);
	put_integer(v, "base_min", result->judgement->base_min);
	put_text(v, "why", view_sentence(v, section, result->why));
	put_judged_level(v, "previous", result->previous);
	put_judged_level(v, "reviewer", result->reviewer);
	put_views(v, result);
	if (result->row) {
		put_text(v, "reason", result->row->reason.text);
		put_place(v, "cell", result->row->judgement.at);
	}
	if (!assessed) {
		view_put_no_level(v, result->status);
		return;
	}
	put_integer(v, "level", result->level);
	put_text(v, "level_name", framework_level_name(v->framework, result->level));
	put_mark(v, "mark", result->level);
	put_text(v, "clause", result->clause.text);
	if (result->comparable)
		put_text(v, "moved", result->level > result->previous   ? "up"
				     : result->level < result->previous ? "down" : "same");
	if (!result->clause.not_rated && !result->judgement->from_figures) {
		put_level(v, "indicated", result->indicated);
		put_level(v, "held", result->held);
		put_integer(v, "steps", result->steps);
	}
	if (result->cap != CAP_NONE) {
		put_text(v, "cap", cap_kind_ids[result->cap]);
		put_text(v, "cap_reason", view_sentence(v, section, result->cap_reason));
	}
}

static void put_judgements(struct view *v, const struct section_result *result)
{
	lua_createtable(v->L, (int)result->section->n_judgements, 0);
	for (size_t i = 0; i < result->section->n_judgements; i++) {
		push_judgement(v, &result->judgements[i]);
		put_item(v, i + 1);
	}
	lua_setfield(v->L, -2, "judgements");
}

/* What holds the section while a figure says so. */
static void put_holds(struct view *v, const struct section_result *result)
{
	lua_createtable(v->L, (int)result->n_holds, 0);
	for (size_t i = 0; i < result->n_holds; i++) {
		lua_createtable(v->L, 0, 2);
		put_text(v, "what", result->holds[i].what);
		put_bool(v, "by_check", result->holds[i].by_check);
		put_item(v, i + 1);
	}
	lua_setfield(v->L, -2, "holds");
}

/* Figures that are not given and could hold it. */
static void put_missing(struct view *v, const struct section_result *result)
{
	lua_createtable(v->L, (int)result->n_missing, 0);
	for (size_t i = 0; i < result->n_missing; i++) {
		const struct missing_figure *m = &result->missing[i];

		lua_createtable(v->L, 0, 4);
		put_text(v, "title", m->field->title);
		put_text(v, "level_name", framework_level_name(v->framework, m->level));
		put_bool(v, "by_check", m->by_check);
		put_text(v, "text", m->text);
		put_item(v, i + 1);
	}
	lua_setfield(v->L, -2, "missing");
}

/* ---- figures ---- */

static void push_value(struct view *v, const struct figure_value *value)
{
	lua_createtable(v->L, 0, 6);
	put_text(v, "text", value->text);
	put_text(v, "base", value->base);
	put_bool(v, "given", value->has_value);
	put_bool(v, "hidden", value->hidden);
	if (!value->row)
		return;
	put_text(v, "period", value->row->period.text);
	put_place(v, "cell", *value->row->value.text ? value->row->value.at
						     : value->row->numerator.at);
}

static void push_figure(struct view *v, const struct figure *figure)
{
	size_t used = 0;

	lua_createtable(v->L, 0, 8);
	put_text(v, "id", figure->field->id);
	put_text(v, "title", figure->field->title);
	put_text(v, "type", figure_type_ids[figure->field->type]);
	put_bool(v, "lead", figure->field->lead);
	put_text(v, "row", figure->field->row);
	put_text(v, "column", figure->field->column);
	push_value(v, &figure->own);
	lua_setfield(v->L, -2, "own");
	if (figure->before.row) {
		push_value(v, &figure->before);
		lua_setfield(v->L, -2, "before");
	}
	lua_createtable(v->L, 0, 0);
	for (size_t g = 0; g < v->framework->n_groups; g++) {
		if (!figure->groups[g].row)
			continue;
		push_value(v, &figure->groups[g]);
		put_text(v, "group", v->framework->groups[g].name);
		put_item(v, ++used);
	}
	lua_setfield(v->L, -2, "groups");
}

static void put_figures(struct view *v, const struct section_result *result)
{
	lua_createtable(v->L, (int)result->section->n_figures, 0);
	for (size_t i = 0; i < result->section->n_figures; i++) {
		push_figure(v, &result->figures[i]);
		put_item(v, i + 1);
	}
	lua_setfield(v->L, -2, "figures");
}

static void put_parts(struct view *v, const struct figure_check *check)
{
	lua_createtable(v->L, (int)check->n_parts, 0);
	for (size_t i = 0; i < check->n_parts; i++) {
		push_text(v, check->parts[i]->id);
		put_item(v, i + 1);
	}
	lua_setfield(v->L, -2, "parts");
}

static void put_checks(struct view *v, const struct section_result *result)
{
	lua_createtable(v->L, (int)result->section->n_checks, 0);
	for (size_t i = 0; i < result->section->n_checks; i++) {
		const struct check_result *check = &result->checks[i];

		lua_createtable(v->L, 0, 5);
		put_text(v, "kind", check_kind_ids[check->check->kind]);
		put_text(v, "state", check->hidden && check->check->kind == CHECK_GAP
						 && check->state == CHECK_HELD ? "hidden"
							       : check_state_ids[check->state]);
		put_text(v, "text", check->text);
		put_text(v, "reason", check->check->reason);
		put_text(v, "gap", check->gap);
		put_text(v, "remark", check->remark);
		put_parts(v, check->check);
		put_bool(v, "hidden", check->hidden);
		if (check->n_cells)
			put_place(v, "cell", check->cells[check->n_cells - 1]);
		put_item(v, i + 1);
	}
	lua_setfield(v->L, -2, "checks");
}

/* ---- what else a section has ---- */

/* A date as it is printed; what is none has been told and is not there. */
static const char *box_words(struct view *v, const struct box *box, const char *text)
{
	struct date_reading read;

	return box->date && date_read(text, false, &read) ? date_long(v->arena, read.date) : text;
}

/* Boxes with what each respondent wrote. */
void view_put_boxes(struct view *v, const char *name, const struct box *boxes, size_t n_boxes,
		    const struct box_text *texts)
{
	size_t n = v->framework->n_respondents;

	lua_createtable(v->L, (int)n_boxes, 0);
	for (size_t i = 0; i < n_boxes; i++) {
		size_t used = 0;

		lua_createtable(v->L, 0, 3);
		put_text(v, "id", boxes[i].id);
		put_text(v, "title", boxes[i].title);
		lua_createtable(v->L, 0, 0);
		for (size_t r = 0; r < n; r++) {
			const struct box_text *text = &texts[i * n + r];

			if (!text->text || view_is_public(v))
				continue;
			lua_createtable(v->L, 0, 3);
			put_shared(v, "respondent", v->respondents, r + 1);
			put_text(v, "text", box_words(v, &boxes[i], text->text));
			put_place(v, "cell", text->at);
			put_item(v, ++used);
		}
		lua_setfield(v->L, -2, "texts");
		put_item(v, i + 1);
	}
	lua_setfield(v->L, -2, name);
}

static void put_texts(struct view *v, const char *name, const char *const *texts, size_t n)
{
	lua_createtable(v->L, (int)n, 0);
	for (size_t i = 0; i < n; i++) {
		push_text(v, texts[i]);
		put_item(v, i + 1);
	}
	lua_setfield(v->L, -2, name);
}

/* Who supports a section at its level, and how often. */
static void put_support(struct view *v, const struct section_result *result)
{
	const struct level_support *by_level = v->framework->plan.by_level, *at;

	if (!by_level || result->status != SECTION_ASSESSED || result->level <= 0)
		return;
	at = &by_level[result->level - 1];
	lua_createtable(v->L, 0, 2);
	if (at->support)
		put_text(v, "support", at->support->name);
	put_text(v, "rhythm", at->rhythm);
	lua_setfield(v->L, -2, "support");
}

/* What may hold the section at a level, whatever is rated: a figure's value, or figures that do not add up. */
static void put_limit(struct view *v, size_t *n, const char *title, int level, const char *is,
		      const struct figure_field *without)
{
	lua_createtable(v->L, 0, 4);
	put_text(v, "title", title);
	put_text(v, "level_name", framework_level_name(v->framework, level));
	put_text(v, "is", is);
	put_text(v, "without", without ? without->title : NULL);
	put_item(v, ++*n);
}

static void put_limits(struct view *v, const struct section *section)
{
	size_t n = 0;

	lua_createtable(v->L, (int)(section->n_caps + section->n_checks), 0);
	for (size_t i = 0; i < section->n_caps; i++) {
		const struct figure_cap *cap = &section->caps[i];

		put_limit(v, &n, cap->field->title, cap->level, cap->is ? "yes" : "no", cap->without);
	}
	for (size_t i = 0; i < section->n_checks; i++) {
		const struct figure_check *check = &section->checks[i];

		if (check->cap && check->whole)
			put_limit(v, &n, check->whole->title, check->cap, NULL, NULL);
	}
	lua_setfield(v->L, -2, "limits");
}

void view_put_review(struct view *v, const struct section_result *result)
{
	if (framework_has_levels(v->framework))
		put_judgements(v, result);
	if (v->framework->n_steps > 1)
		return;		/* a rubric has nothing else of this */
	put_holds(v, result);
	put_missing(v, result);
	put_limits(v, result->section);
	put_figures(v, result);
	put_checks(v, result);
	view_put_boxes(v, "boxes", result->section->boxes, result->section->n_boxes, result->boxes);
	put_texts(v, "practice", result->section->practice, result->section->n_practice);
	put_support(v, result);
	put_integer(v, "noted", result->noted);
	put_bool(v, "posts_hidden", view_is_public(v) && publish_has_posts(result->section));
}

void view_put_prompt(struct view *v, const struct descriptor *d)
{
	if (v->framework->n_steps > 1)
		return;
	put_bool(v, "post", d->post);
	put_text(v, "prompt", d->prompt);
	put_integer(v, "lines", d->lines);
	put_texts(v, "see", d->see, d->n_see);
	lua_createtable(v->L, (int)d->n_figures, 0);
	for (size_t i = 0; i < d->n_figures; i++) {
		push_text(v, d->figures[i]->title);
		put_item(v, i + 1);
	}
	lua_setfield(v->L, -2, "figures");
}

/* ---- the audit's rules ---- */

void view_put_bands(struct view *v)
{
	const struct scoring *s = &v->framework->scoring;

	if (!s->bands)
		return;
	lua_createtable(v->L, (int)v->framework->n_levels, 0);
	for (size_t i = 0; i < v->framework->n_levels; i++) {
		lua_createtable(v->L, 0, 5);
		put_text(v, "level_name", framework_level_name(v->framework, (int)i + 1));
		put_integer(v, "met", s->bands[i].met_min_percent);
		put_integer(v, "met_or_partly", s->bands[i].met_or_partly_min_percent);
		put_integer(v, "not_yet", s->bands[i].unmet_max_percent);
		if (s->bands[i].previous_min_level)
			put_text(v, "previous",
				 framework_level_name(v->framework,
						      s->bands[i].previous_min_level));
		put_item(v, i + 1);
	}
	lua_setfield(v->L, -2, "bands");
	put_text(v, "uncalibrated", s->uncalibrated);
	put_integer(v, "reason_steps", s->reason_steps);
	put_integer(v, "gap_steps", s->gap_steps);
	put_integer(v, "gap_share", s->gap_share_percent);
}

void view_put_level_support(struct view *v)
{
	const struct plan_rules *p = &v->framework->plan;

	put_integer(v, "actions_in_all", p->actions_in_all);
	lua_createtable(v->L, (int)v->framework->n_levels, 0);
	for (size_t i = 0; p->by_level && i < v->framework->n_levels; i++) {
		lua_createtable(v->L, 0, 3);
		put_text(v, "level_name", framework_level_name(v->framework, (int)i + 1));
		if (p->by_level[i].support)
			put_text(v, "support", p->by_level[i].support->name);
		put_text(v, "rhythm", p->by_level[i].rhythm);
		put_item(v, i + 1);
	}
	lua_setfield(v->L, -2, "by_level");
}
