/* results_review.c - what a review of statements adds to results.json: see results_review.h. */
#include "batch/results_review.h"

static void level(struct json *json, const char *key, const struct framework *framework, int number)
{
	if (number <= 0)
		json_put_null(json, key);
	else
		json_put_level(json, key, framework, number);
}

void json_put_clause(struct json *json, const char *key, const struct clause *clause)
{
	const struct { bool holds; const char *id; } because[] = {
		{ clause->cap != CAP_NONE, cap_kind_ids[clause->cap] },
		{ clause->by_reviewer, "reviewer" },
		{ clause->not_rated, "not_rated" },
		{ clause->not_judged, "not_judged" },
		{ clause->alone != NULL, "one_respondent" },
		{ clause->n_provisional > 0, "provisional" },
		{ clause->n_to_be_moderated > 0, "to_be_moderated" },
	};

	json_open_object(json, key);
	json_open_array(json, "because");
	for (size_t i = 0; i < sizeof(because) / sizeof(*because); i++) {
		if (because[i].holds)
			json_put_text(json, NULL, because[i].id);
	}
	json_close(json);
	json_put_text(json, "text", clause->text);
	json_close(json);
}

static void judgements(struct json *json, const struct framework *framework,
		       const struct section_result *s)
{
	json_open_array(json, "judgements");
	for (size_t i = 0; i < s->section->n_judgements; i++) {
		const struct judgement_result *j = &s->judgements[i];

		json_open_object(json, NULL);
		json_put_text(json, "id", j->judgement->id);
		json_put_text(json, "title", j->judgement->title);
		json_put_text(json, "status", section_status_ids[j->status]);
		level(json, "record", framework, j->status == SECTION_ASSESSED ? j->level : 0);
		level(json, "reviewer", framework, j->reviewer);
		level(json, "indicated", framework, j->indicated);
		level(json, "held", framework, j->held);
		level(json, "previous", framework, j->previous);
		json_put_text_or_null(json, "cap_reason", j->cap_reason);
		json_put_text(json, "why", j->why);
		json_put_clause(json, "clause", &j->clause);
		json_close(json);
	}
	json_close(json);
}

static void value(struct json *json, const struct figure_value *v)
{
	json_put_text_or_null(json, "value", v->has_value ? v->text : NULL);
	json_put_text(json, "base", v->base);
	json_put_text(json, "period", v->row->period.text);
	json_put_place(json, "at", *v->row->value.text ? v->row->value.at
						       : v->row->numerator.at);
}

static void figures(struct json *json, const struct framework *framework,
		    const struct section_result *s)
{
	json_open_array(json, "figures");
	for (size_t i = 0; i < s->section->n_figures; i++) {
		const struct figure *f = &s->figures[i];

		if (!f->own.row)
			continue;
		json_open_object(json, NULL);
		json_put_text(json, "id", f->field->id);
		json_put_text(json, "type", figure_type_ids[f->field->type]);
		value(json, &f->own);
		json_open_array(json, "compared");
		for (size_t g = 0; g < framework->n_groups; g++) {
			if (!f->groups[g].row)
				continue;
			json_open_object(json, NULL);
			json_put_text(json, "group", framework->groups[g].id);
			value(json, &f->groups[g]);
			json_close(json);
		}
		json_close(json);
		json_close(json);
	}
	json_close(json);
}

static void checks(struct json *json, const struct section_result *s)
{
	json_open_array(json, "checks");
	for (size_t i = 0; i < s->section->n_checks; i++) {
		json_open_object(json, NULL);
		json_put_text(json, "state", check_state_ids[s->checks[i].state]);
		json_put_text(json, "text", s->checks[i].text);
		json_close(json);
	}
	json_close(json);
}

void json_put_boxes(struct json *json, const char *key, const struct framework *framework,
		    const struct box *boxes, size_t n_boxes, const struct box_text *texts)
{
	size_t n = framework->n_respondents;

	json_open_array(json, key);
	for (size_t i = 0; i < n_boxes * n; i++) {
		if (!texts[i].text)
			continue;
		json_open_object(json, NULL);
		json_put_text(json, "id", boxes[i / n].id);
		json_put_text(json, "respondent", texts[i].who->id);
		json_put_text(json, "text", texts[i].text);
		json_put_place(json, "at", texts[i].at);
		json_close(json);
	}
	json_close(json);
}

/* Figures that are not given and could hold the section. */
static void missing(struct json *json, const struct framework *framework,
		    const struct section_result *section)
{
	json_open_array(json, "missing_figures");
	for (size_t i = 0; i < section->n_missing; i++) {
		const struct missing_figure *m = &section->missing[i];

		json_open_row(json, NULL);
		json_put_text(json, "id", m->field->id);
		level(json, "could_hold_at", framework, m->level);
		json_put_bool(json, "by_check", m->by_check);
		json_put_text(json, "text", m->text);
		json_close(json);
	}
	json_close(json);
}

void json_put_review(struct json *json, const struct framework *framework,
		     const struct section_result *section)
{
	if (!framework_has_reviewer(framework))
		return;
	judgements(json, framework, section);
	figures(json, framework, section);
	checks(json, section);
	missing(json, framework, section);
	json_put_boxes(json, "boxes", framework, section->section->boxes, section->section->n_boxes,
		       section->boxes);
}
