/* json.c - see json.h. */
#include "batch/json.h"

#include <strings.h>

#include "batch/json_internal.h"

static json_t *tally(const struct tally *t)
{
	return json_make("{s:i, s:i, s:i, s:i, s:i, s:i, s:i}",
			 "applicable", t->applicable, "met", t->met, "partly", t->partly,
			 "not_yet", t->not_yet, "unanswered", t->unanswered,
			 "not_applicable", t->not_applicable, "waived", t->waived);
}

static json_t *level(const struct framework *framework, int number)
{
	return json_make("{s:i, s:s}",
			 "level", number, "name", framework_level_name(framework, number));
}

/* Of one respondent: null if there is no row. */
static json_t *answer(const struct answer *a)
{
	const struct response *row = a->row;

	return json_make("{s:s, s:s, s:s?, s:b, s:s?, s:s, s:o, s:s, s:s, s:o}",
			 "respondent", a->who->id, "state", answer_state_name(a->state),
			 "rating", a->rating ? a->rating->id : NULL,
			 "for_whole_strand", a->from_strand,
			 "evidence_type", a->evidence_type ? a->evidence_type->id : NULL,
			 "evidence", row->evidence.text,
			 "evidence_date", json_date(row->evidence_date),
			 "na_reason", row->na_reason.text, "note", row->note.text,
			 "at", json_place(row->rating.at));
}

static json_t *descriptor(const struct framework *framework, const struct descriptor_result *d)
{
	json_t *answers = json_sure(json_array());

	for (size_t i = 0; i < framework->n_respondents; i++)
		if (d->answers[i].row)
			json_array_append_new(answers, answer(&d->answers[i]));
	return json_make("{s:s, s:i, s:s, s:s, s:b, s:b, s:b, s:o}",
			 "id", d->descriptor->id, "level", d->descriptor->level,
			 "state", answer_state_name(d->state),
			 "agreement", agreement_name(d->agreement), "provisional", d->provisional,
			 "to_be_moderated", d->to_be_moderated, "claimed", d->claimed,
			 "answers", answers);
}

static json_t *strand(const struct framework *framework, const struct strand_result *s)
{
	json_t *descriptors = json_sure(json_array());

	for (size_t i = 0; i < framework->n_levels; i++)
		json_array_append_new(descriptors, descriptor(framework, &s->descriptors[i]));
	return json_make("{s:s, s:s, s:s, s:i, s:o, s:o}",
			 "id", s->strand->id, "number", s->strand->number,
			 "title", s->strand->title, "level", s->level, "tally", tally(&s->tally),
			 "descriptors", descriptors);
}

static json_t *reasons(const struct section_result *s)
{
	json_t *list = json_sure(json_array());

	for (size_t i = 0; i < s->n_reasons; i++) {
		json_t *cells = json_sure(json_array());

		for (size_t k = 0; k < s->reasons[i].n_cells; k++)
			json_array_append_new(cells, json_place(s->reasons[i].cells[k]));
		json_array_append_new(list, json_make(
			"{s:s, s:o}",
			"text", s->reasons[i].text, "cells", cells));
	}
	return list;
}

static json_t *lift(const struct framework *framework, const struct section_result *s)
{
	json_t *ids = json_sure(json_array());

	if (!s->lift_level) {
		json_decref(ids);
		return json_null();
	}
	for (size_t i = 0; i < s->n_lift; i++)
		json_array_append_new(ids, json_sure(json_string(s->lift[i]->id)));
	return json_make("{s:o, s:o}", "to", level(framework, s->lift_level), "descriptors", ids);
}

static json_t *cap(const struct section_result *s)
{
	static const char *const names[] = {
		[CAP_NONE] = "none", [CAP_EVIDENCE] = "evidence", [CAP_GATE] = "gate"
	};

	if (s->cap == CAP_NONE)
		return json_null();
	return json_make("{s:s, s:s?}", "kind", names[s->cap], "reason", s->cap_reason);
}

static json_t *reviewer(const struct judgement_row *row)
{
	if (!row)
		return json_null();
	return json_make("{s:s, s:s, s:s, s:o}",
			 "judgement", row->judgement.text, "respondent", row->respondent.text,
			 "reason", row->reason.text, "at", json_place(row->judgement.at));
}

/* What stands only where a section is assessed. */
static json_t *judgement(const struct framework *framework, const struct section_result *s)
{
	if (s->status != SECTION_ASSESSED)
		return json_null();
	return json_make("{s:o, s:o, s:o, s:o, s:o, s:i, s:i, s:b, s:b, s:o}",
			 "level", level(framework, s->level),
			 "indicated", level(framework, s->indicated), "cap", cap(s),
			 "could_be_lowest", level(framework, s->could_be_lowest),
			 "could_be_highest", level(framework, s->could_be_highest),
			 "lowest_strand", s->lowest_strand, "highest_strand", s->highest_strand,
			 "provisional", s->provisional, "to_be_moderated", s->to_be_moderated,
			 "lift", lift(framework, s));
}

static json_t *section(const struct framework *framework, const struct section_result *s)
{
	json_t *strands = json_sure(json_array()), *levels = json_sure(json_array());

	for (size_t i = 0; i < framework->n_levels; i++)
		json_array_append_new(levels, tally(&s->by_level[i]));
	for (size_t i = 0; i < s->section->n_strands; i++)
		json_array_append_new(strands, strand(framework, &s->strands[i]));
	return json_make("{s:s, s:s, s:s, s:s, s:o, s:f, s:o, s:o, s:o, s:o, s:o}",
			 "id", s->section->id, "number", s->section->number,
			 "title", s->section->title, "status", section_status_name(s->status),
			 "judgement", judgement(framework, s),
			 "coverage", s->coverage_milli / 1000.0, "tally", tally(&s->tally),
			 "tally_by_level", levels, "reasons", reasons(s),
			 "reviewer", reviewer(s->judgement), "strands", strands);
}

static json_t *agreement(const struct school_result *result)
{
	json_t *list = json_sure(json_array());

	for (size_t i = 0; i < result->n_pairs; i++) {
		const struct agreement_pair *p = &result->pairs[i];

		json_array_append_new(list, json_make(
			"{s:[s,s], s:i, s:i, s:i}",
			"respondents", p->a->id, p->b->id, "both", p->both, "exact", p->exact,
			"adjacent", p->adjacent));
	}
	return list;
}

static json_t *school(const struct school *s)
{
	/* What cannot be read as a phase is shown as it stands. */
	const char *phase = strcasecmp(s->phase_cell.text, phase_name(s->phase)) == 0
			    ? phase_name(s->phase) : s->phase_cell.text;
	json_t *focus = json_sure(json_array()), *extras = json_sure(json_object());

	for (size_t i = 0; i < s->n_focus; i++)
		json_array_append_new(focus, json_sure(json_string(s->focus_ids[i].text)));
	for (size_t i = 0; i < s->n_extras; i++)
		json_object_set_new(extras, s->extras[i].name,
				    json_sure(json_string(s->extras[i].cell.text)));
	return json_make("{s:s, s:s, s:s, s:o, s:s, s:s, s:s, s:s, s:o, s:o}",
			 "id", s->id.text, "name", s->name.text, "phase", phase, "focus", focus,
			 "trust", s->trust.text, "la", s->la.text, "region", s->region.text,
			 "roll", s->roll.text, "context", extras, "at", json_place(s->id.at));
}

static void add_judgements(json_t *top, const struct school_result *result, const struct plan *plan)
{
	const struct framework *framework = result->framework;
	json_t *sections = json_sure(json_array());

	for (size_t i = 0; i < framework->n_sections; i++)
		json_array_append_new(sections, section(framework, &result->sections[i]));
	json_object_set_new(top, "overall", result->overall_level < 0 ? json_null()
			    : level(framework, result->overall_level));
	json_object_set_new(top, "sections", sections);
	json_object_set_new(top, "agreement", agreement(result));
	json_object_set_new(top, "plan", json_plan(plan));
}

void json_results(struct buf *out, enum school_status status, const struct school_result *result,
		  const struct plan *plan, const struct diags *problems)
{
	const struct framework *f = result->framework;
	const char *period;
	struct arena arena;
	json_t *top;

	arena_init(&arena);
	period = date_school_year_name(&arena, date_school_year(result->report_date));
	top = json_make("{s:{s:s, s:s, s:s, s:s, s:s}, s:s, s:o, s:o, s:s, s:o}",
			"audit", "id", f->id, "version", f->version, "title", f->title,
			"file", f->file, "sha256", f->sha256,
			"period", period,
			"report_date", json_date(result->report_date),
			"school", school(result->evidence->school),
			"status", school_status_name(status), "problems", json_problems(problems));
	if (status == SCHOOL_MADE || status == SCHOOL_DRAFT)
		add_judgements(top, result, plan);
	arena_clear(&arena);
	json_print(out, top);
}
