/* form_steps.c - what a school does with its workbook, step by step, on Start here. See form_book.h. */
#include "author/form_entries.h"

#include <string.h>

#include "author/sentences.h"
#include "base/english.h"
#include "framework/case_rules.h"

/* Those after Start here, but for what has a step of its own: the main sheet, and actions. */
static const char *other_sheets(struct form_book *form, const char *main_sheet)
{
	const char **names = arena_array(form->arena, form->n_sheets, sizeof(*names));
	size_t n = 0;

	for (size_t i = 1; i < form->n_sheets; i++) {
		const struct kind_sheet *kind = form->sheets[i].kind;

		if (kind->put != form_actions_put && strcmp(kind->name, main_sheet) != 0)
			names[n++] = kind->name;
	}
	return n ? arena_printf(form->arena, n == 1 ? "the sheet %s" : "the sheets %s", english_list(form->arena, names, n))
		 : "";
}

static const char *step_actions(struct form_book *form)
{
	return author_says_step_actions(form->arena, form->options->given && form->options->given->n_actions);
}

/* What they answered last year, if the sheet has it. */
static const char *before(struct form_book *form)
{
	const struct given *given = form->options->given;

	return given && given->has_answers
	       ? arena_printf(form->arena, " %s", author_says_before(form->arena,
			date_school_year_words(form->arena, given->school_year))) : "";
}

size_t form_rated_steps(struct form_book *form, const char **steps)
{
	const struct framework *f = form->options->framework;
	const bool rates = form_has_answers(form->options);
	size_t n = 0;

	if (rates) {
		steps[n++] = arena_printf(form->arena, "%s%s", author_says_step_answer(form->arena, f), before(form));
		steps[n++] = author_says_step_evidence(form->arena, f);
		steps[n++] = author_says_step_needed(form->arena);
	} else {
		steps[n++] = author_says_step_judge(form->arena, f);
	}
	steps[n++] = author_says_step_other_sheets(form->arena, other_sheets(form, rates ? "Answers" : "Judgements"));
	steps[n++] = step_actions(form);
	steps[n++] = author_says_step_send(form->arena, form->options->school != NULL);
	return n;
}

size_t form_figures_steps(struct form_book *form, const char **steps)
{
	size_t n = 0;

	steps[n++] = author_says_step_figures(form->arena);
	steps[n++] = author_says_step_send(form->arena, form->options->school != NULL);
	return n;
}

size_t form_review_steps(struct form_book *form, const char **steps)
{
	const struct form_options *o = form->options;
	size_t n = 0;

	if (form_has_reviews(o)) {
		steps[n++] = author_says_step_review(form->arena, o->framework, form_next_review(o)->label);
		steps[n++] = author_says_step_said(form->arena);
	}
	steps[n++] = step_actions(form);
	steps[n++] = author_says_step_other_sheets(form->arena, "");
	steps[n++] = author_says_step_send(form->arena, o->school != NULL);
	return n;
}

size_t form_notes_steps(struct form_book *form, const char **steps)
{
	size_t n = 0;

	steps[n++] = author_says_step_notes(form->arena, form->options->framework);
	steps[n++] = author_says_step_other_sheets(form->arena, "");
	steps[n++] = step_actions(form);
	steps[n++] = author_says_step_send(form->arena, form->options->school != NULL);
	return n;
}

size_t form_survey_steps(struct form_book *form, const char **steps)
{
	size_t n = 0;

	steps[n++] = author_says_step_survey(form->arena, form->options->framework);
	steps[n++] = author_says_step_check(form->arena);
	if (form_has_groups(form->options))
		steps[n++] = author_says_step_groups(form->arena, form->options->framework);
	if (form_has_figures(form->options))
		steps[n++] = author_says_step_figures(form->arena);
	steps[n++] = author_says_step_nobody(form->arena, form->options->framework);
	steps[n++] = author_says_step_send(form->arena, form->options->school != NULL);
	return n;
}

size_t form_entries_steps(struct form_book *form, const char **steps)
{
	const struct form_options *o = form->options;
	const struct entry_rules *rules = entry_rules_of(o->framework);
	size_t n = 0;

	steps[n++] = rules->over == OVER_NONE ? author_says_step_entries(form->arena, o->framework)
					      : author_says_step_cells(form->arena, o->framework, rules->blank);
	if (o->n_renewed)
		steps[n++] = rules->over == OVER_NONE ? author_says_step_renew(form->arena)
						      : author_says_step_marks(form->arena);
	if (rules->over == OVER_NONE)
		steps[n++] = author_says_step_ids(form->arena, rules->n_links
			? form_entry_header(form, ENTRY_LEADS_TO) : NULL);
	if (form_entries_need(rules))
		steps[n++] = author_says_step_needed(form->arena);
	if (form_has_votes(o))
		steps[n++] = author_says_step_votes(form->arena, rules->votes.each, rules->votes.in_all);
	if (form_has_figures(o))
		steps[n++] = author_says_step_figures(form->arena);
	steps[n++] = author_says_step_other_sheets(form->arena, "");
	steps[n++] = author_says_step_send(form->arena, o->school != NULL);
	return n;
}

size_t form_case_steps(struct form_book *form, const char **steps)
{
	size_t n = 0;

	steps[n++] = author_says_no_names(form->arena);
	steps[n++] = author_says_step_cases(form->arena);
	if (case_rules_of(form->options->framework)->asks.events)
		steps[n++] = author_says_step_events(form->arena);
	steps[n++] = author_says_step_case_items(form->arena);
	steps[n++] = author_says_step_send(form->arena, form->options->school != NULL);
	return n;
}
