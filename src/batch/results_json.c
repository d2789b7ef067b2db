/* results_json.c - see results_json.h. A function writes one value: an object, an array or null. */
#include "batch/results_json.h"

#include <strings.h>

#include "batch/json_parts.h"
#include "batch/kinds.h"
#include "batch/results_review.h"
#include "batch/shape_json.h"
#include "batch/shape_results.h"
#include "plan/shape_plan.h"
#include "score/kinds.h"
#include "score/shape_score.h"
#include "score/score.h"

static void tally(struct json *json, const char *key, const struct tally *t)
{
	json_open_row(json, key);
	json_put_int(json, "applicable", t->applicable);
	json_put_int(json, "met", t->met);
	json_put_int(json, "partly", t->partly);
	json_put_int(json, "not_yet", t->not_yet);
	json_put_int(json, "unanswered", t->unanswered);
	json_put_int(json, "not_applicable", t->not_applicable);
	json_put_int(json, "waived", t->waived);
	json_close(json);
}

void json_put_level(struct json *json, const char *key, const struct framework *framework, int number)
{
	json_open_row(json, key);
	json_put_int(json, "level", number);
	json_put_text(json, "id", framework_level_id(framework, number));
	json_put_text(json, "name", framework_level_name(framework, number));
	json_close(json);
}

static void answer(struct json *json, const struct answer *a)
{
	const struct response *row = a->row;

	json_open_row(json, NULL);
	json_put_text(json, "respondent", a->who->id);
	json_put_text(json, "state", answer_state_ids[a->state]);
	json_put_text_or_null(json, "rating", a->rating ? a->rating->id : NULL);
	json_put_bool(json, "generated", row->generated);
	json_put_bool(json, "for_whole_strand", a->from_strand);
	json_put_text_or_null(json, "evidence_type", a->n_evidence_types ? a->evidence_types[0]->id : NULL);
	json_open_array(json, "evidence_types");
	for (size_t i = 0; i < a->n_evidence_types; i++)
		json_put_text(json, NULL, a->evidence_types[i]->id);
	json_close(json);
	json_put_text(json, "evidence", row->evidence.text);
	json_put_date(json, "evidence_date", row->evidence_date);
	json_put_text(json, "na_reason", row->na_reason.text);
	if (a->state == ANSWER_WAIVED) {
		json_put_text(json, "waived_by", row->waived_by.text);
		json_put_date(json, "waived_until", row->waived_until);
	}
	json_put_text(json, "note", row->note.text);
	json_put_place(json, "at", row->rating.at);
	json_close(json);
}

static void descriptor(struct json *json, const struct framework *framework,
		       const struct descriptor_result *d)
{
	json_open_object(json, NULL);
	json_put_text(json, "id", d->descriptor->id);
	json_put_int(json, "level", d->descriptor->level);
	json_put_bool(json, "statutory", d->descriptor->statutory);
	json_put_text(json, "state", answer_state_ids[d->state]);
	json_put_text(json, "agreement", agreement_ids[d->agreement]);
	json_put_bool(json, "provisional", d->provisional);
	json_put_bool(json, "to_be_moderated", d->to_be_moderated);
	json_put_bool(json, "claimed", d->claimed);
	json_open_array(json, "answers");
	for (size_t i = 0; i < framework->n_respondents; i++)
		if (d->answers[i].row)
			answer(json, &d->answers[i]);
	json_close(json);
	json_close(json);
}

static void strand(struct json *json, const struct framework *framework,
		   const struct strand_result *s)
{
	json_open_object(json, NULL);
	json_put_text(json, "id", s->strand->id);
	json_put_text(json, "number", s->strand->number);
	json_put_text(json, "title", s->strand->title);
	json_put_int(json, "level", s->level);
	tally(json, "tally", &s->tally);
	json_open_array(json, "descriptors");
	for (size_t i = 0; i < framework->n_steps; i++)
		descriptor(json, framework, &s->descriptors[i]);
	json_close(json);
	json_close(json);
}

static void reasons(struct json *json, const char *key, const struct section_result *s)
{
	json_open_array(json, key);
	for (size_t i = 0; i < s->n_reasons; i++) {
		json_open_object(json, NULL);
		json_put_text(json, "text", s->reasons[i].text);
		json_open_array(json, "cells");
		for (size_t k = 0; k < s->reasons[i].n_cells; k++)
			json_put_place(json, NULL, s->reasons[i].cells[k]);
		json_close(json);
		json_close(json);
	}
	json_close(json);
}

static void descriptor_ids(struct json *json, const char *key, struct descriptor_list list)
{
	json_open_array(json, key);
	for (size_t i = 0; i < list.n; i++)
		json_put_text(json, NULL, list.items[i]->id);
	json_close(json);
}

static void lift(struct json *json, const char *key, const struct framework *framework,
		 const struct lift *found)
{
	if (!found->level) {
		json_put_null(json, key);
		return;
	}
	json_open_object(json, key);
	json_put_level(json, "to", framework, found->level);
	json_put_text(json, "text", found->text);
	json_put_int(json, "needed", (int)found->example.n);
	descriptor_ids(json, "every", found->every);
	json_open_array(json, "groups");
	for (size_t i = 0; i < found->n_groups; i++) {
		json_open_object(json, NULL);
		json_put_int(json, "at_least", found->groups[i].at_least);
		descriptor_ids(json, "descriptors", found->groups[i].of);
		json_close(json);
	}
	json_close(json);
	descriptor_ids(json, "example", found->example);
	json_put_bool(json, "figures_first", found->figures);
	json_put_bool(json, "sources_first", found->sources);
	json_close(json);
}

static void cap(struct json *json, const char *key, const struct section_result *s)
{
	if (s->cap == CAP_NONE) {
		json_put_null(json, key);
		return;
	}
	json_open_object(json, key);
	json_put_text(json, "kind", cap_kind_ids[s->cap]);
	json_put_text_or_null(json, "reason", s->cap_reason);
	json_close(json);
}

static void reviewer(struct json *json, const char *key, const struct judgement_row *row)
{
	if (!row) {
		json_put_null(json, key);
		return;
	}
	json_open_object(json, key);
	json_put_text(json, "judgement", row->judgement.text);
	json_put_text(json, "respondent", row->respondent.text);
	json_put_text(json, "reason", row->reason.text);
	json_put_place(json, "at", row->judgement.at);
	json_close(json);
}

/* A reviewer's level where too little is rated to indicate one. */
static void judged_alone(struct json *json, const struct framework *framework,
			 const struct section_result *s)
{
	json_put_level(json, "level", framework, s->level);
	json_put_null(json, "indicated");
	json_put_null(json, "held");
	json_put_clause(json, "clause", &section_own_judgement(s)->clause);
}

/* What stands only where a section has a level. */
static void judgement(struct json *json, const char *key, const struct framework *framework,
		      const struct section_result *s)
{
	if (!section_has_level(s)) {
		json_put_null(json, key);
		return;
	}
	json_open_object(json, key);
	if (s->status != SECTION_ASSESSED) {
		judged_alone(json, framework, s);
		json_close(json);
		return;
	}
	json_put_level(json, "level", framework, s->level);
	json_put_level(json, "indicated", framework, s->indicated);
	json_put_level(json, "held", framework, s->held);
	cap(json, "cap", s);
	json_put_level(json, "could_be_lowest", framework, s->could_be_lowest);
	json_put_level(json, "could_be_highest", framework, s->could_be_highest);
	json_put_int(json, "lowest_strand", s->lowest_strand);
	json_put_int(json, "highest_strand", s->highest_strand);
	json_put_bool(json, "provisional", s->provisional);
	json_put_bool(json, "to_be_moderated", s->to_be_moderated);
	json_put_clause(json, "clause", &section_own_judgement(s)->clause);
	lift(json, "lift", framework, &s->lift);
	json_close(json);
}

static void section(struct json *json, const struct framework *framework,
		    const struct section_result *s)
{
	json_open_object(json, NULL);
	json_put_text(json, "id", s->section->id);
	json_put_text(json, "number", s->section->number);
	json_put_text(json, "title", s->section->title);
	json_put_text(json, "status", section_status_ids[s->status]);
	judgement(json, "judgement", framework, s);
	json_put_milli(json, "coverage", s->coverage_milli);
	tally(json, "tally", &s->tally);
	json_open_array(json, "tally_by_level");
	for (size_t i = 0; i < framework->n_steps; i++)
		tally(json, NULL, &s->by_level[i]);
	json_close(json);
	reasons(json, "reasons", s);
	reviewer(json, "reviewer", s->judgement);
	json_put_review(json, framework, s);
	json_open_array(json, "strands");
	for (size_t i = 0; i < s->section->n_strands; i++)
		strand(json, framework, &s->strands[i]);
	json_close(json);
	json_close(json);
}

void json_put_judgements(struct json *json, const struct shape_context *context, const struct findings *findings,
			 const struct plan *plan)
{
	const struct school_result *result = findings_judged(findings);
	const struct framework *framework = findings->framework;

	if (result->overall_level < 0)
		json_put_null(json, "overall");
	else
		json_put_level(json, "overall", framework, result->overall_level);
	if (framework->n_head)
		json_put_boxes(json, "head", framework, framework->head, framework->n_head, result->head);
	json_open_array(json, "sections");
	for (size_t i = 0; i < framework->n_sections; i++)
		section(json, framework, &result->sections[i]);
	json_close(json);
	shape_json_fields(json, context, &shape_school_result, result);
	shape_json_fields(json, context, &shape_planned, plan);
}

static void put_findings(struct json *json, const struct shape_context *context, const struct findings *findings,
			 const struct plan *plan)
{
	const struct batch_kind *kind = batch_kind(findings->framework);

	if (kind->put_results)
		kind->put_results(json, context, findings, plan);
	else
		shape_json_fields(json, context, findings->kind->shape, findings->own);
}

void results_json(struct buf *out, enum school_status status, const struct findings *findings,
		  const struct plan *plan, const struct diags *problems)
{
	struct arena arena;
	const struct shape_context context = { .arena = &arena, .framework = findings->framework };
	const struct results results = { findings, status, problems };
	struct json json;

	arena_init(&arena);
	json_init(&json, out);
	json_open_object(&json, NULL);
	shape_json_fields(&json, &context, &shape_results, &results);
	if (status == SCHOOL_MADE || status == SCHOOL_DRAFT)
		put_findings(&json, &context, findings, plan);
	json_close(&json);
	json_finish(&json);
	arena_clear(&arena);
}
