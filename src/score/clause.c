/* clause.c - see clause.h. Short sentences, one after the other. */
#include "score/clause.h"

#include <string.h>

#include "base/english.h"
#include "score/sentences.h"
#include "score/wording.h"

enum { NAMED_AT_MOST = 3 };

struct clause_writer {
	struct arena *arena;
	const struct framework *framework;
	const struct section_result *section;
	struct judgement_result *judgement;
	const char *text, *beside_why;
};

static const char *and_then(const struct clause_writer *w, const char *text, const char *sentence)
{
	return *text ? arena_printf(w->arena, "%s %s", text, sentence) : sentence;
}

static void say(struct clause_writer *w, const char *sentence)
{
	w->text = and_then(w, w->text, sentence);
	w->beside_why = and_then(w, w->beside_why, sentence);
}

/* Add a sentence that the judgement's `why` has as well. */
static void say_alone(struct clause_writer *w, const char *sentence)
{
	w->text = and_then(w, w->text, sentence);
}

static const char *level_name(const struct clause_writer *w, int level)
{
	return framework_level_name(w->framework, level);
}

/* ---- descriptors ---- */

typedef bool descriptor_test(const struct clause_writer *w, const struct descriptor_result *d);

static bool lacks_source(const struct clause_writer *w, const struct descriptor_result *d)
{
	return d->claimed && d->descriptor->level == w->judgement->held + 1;
}

static bool is_failed_gate(const struct clause_writer *w, const struct descriptor_result *d)
{
	(void)w;
	return d->descriptor->gate
	       && (d->state == ANSWER_PARTLY || d->state == ANSWER_NOT_YET
		   || d->state == ANSWER_NOT_ANSWERED);
}

/* "2.3 and 2.4"; "" if there are too many, or if one is about a single post. */
static const char *numbers(const struct clause_writer *w, descriptor_test *passes, int *n)
{
	const char *names[NAMED_AT_MOST];
	bool named = true;

	*n = 0;
	for (size_t s = 0; s < w->section->section->n_strands; s++) {
		const struct strand_result *strand = &w->section->strands[s];

		for (size_t i = 0; i < w->framework->n_steps; i++) {
			const struct descriptor_result *d = &strand->descriptors[i];

			if (!passes(w, d))
				continue;
			named = named && *n < NAMED_AT_MOST && !d->descriptor->post;
			if (named)
				names[*n] = strand->strand->number;
			++*n;
		}
	}
	return named ? english_list(w->arena, names, (size_t)*n) : "";
}

/* ---- why the supported level is below the indicated one ---- */

static const char *by_sources(const struct clause_writer *w)
{
	int n;
	const char *which = numbers(w, lacks_source, &n);

	return score_says_no_source(w->arena, &w->framework->words, which, n);
}

static const char *by_gate(const struct clause_writer *w)
{
	int n;
	const char *which = numbers(w, is_failed_gate, &n);

	return score_says_gate_unmet(w->arena, &w->framework->words, which, n);
}

/* If several figures hold the level there, name the first. */
static const char *by_figure(const struct clause_writer *w)
{
	const struct judgement_result *j = w->judgement;
	const char *what = "";

	for (size_t i = w->section->n_holds; i-- > 0;) {
		if (w->section->holds[i].level == j->held)
			what = w->section->holds[i].what;
	}
	return score_says_by_figure(w->arena, what, j->level > j->held ? level_name(w, j->held) : NULL);
}

static const char *why_held(const struct clause_writer *w)
{
	switch (w->judgement->cap) {
	case CAP_EVIDENCE:
		return by_sources(w);
	case CAP_GATE:
		return by_gate(w);
	case CAP_FIGURE:
		return by_figure(w);
	case CAP_NONE:
	case CAP_KIND_COUNT:
		break;
	}
	return "";
}

/* ---- the reviewer ---- */

/* The first sentence of a reason, with its full stop. */
static const char *first_sentence(struct arena *arena, const char *reason)
{
	const char *stop = strstr(reason, ". ");
	size_t length = stop ? (size_t)(stop - reason) : strlen(reason);

	if (length && strchr(".?!", reason[length - 1]))
		return arena_strndup(arena, reason, length);
	return arena_printf(arena, "%.*s.", (int)length, reason);
}

static void say_reviewer(struct clause_writer *w)
{
	const char *reason = w->judgement->row->reason.text;

	w->judgement->clause.by_reviewer = true;
	if (*reason)
		say_alone(w, score_says_reviewer(w->arena, first_sentence(w->arena, reason)));
	else
		say(w, score_says_reviewer(w->arena, ""));
}

static void say_values(struct clause_writer *w)
{
	struct judgement_result *j = w->judgement;
	bool differs = j->reviewer && j->reviewer != j->held;

	j->clause.cap = j->cap;
	if (j->held != j->indicated)
		say(w, score_says_indicated(w->arena, level_name(w, j->indicated), why_held(w)));
	else if (differs)
		say(w, score_says_indicated(w->arena, level_name(w, j->indicated), NULL));
	if (differs)
		say_reviewer(w);
	if (framework_has_reviewer(w->framework) && !j->reviewer) {
		j->clause.not_judged = true;
		say_alone(w, j->held != j->indicated ? "Not yet judged." : "Indicated, not yet judged.");
	}
}

static void say_unrated(struct clause_writer *w)
{
	const struct tally *t = &w->section->tally;

	w->judgement->clause.not_rated = true;
	if (t->unanswered == t->applicable && t->applicable)
		say(w, "Nothing is rated.");
	else if (w->section->status == SECTION_TOO_FEW)
		say(w, "Too little applies to indicate a level.");
	else
		say(w, "Too little is rated to indicate a level.");
	say_reviewer(w);
}

/* ---- what the ratings rest on ---- */

/* The one respondent who gave all the ratings there are, in an audit that asks several; NULL: there is none. */
static const struct respondent *who_alone(const struct clause_writer *w)
{
	const struct respondent *who = NULL;

	for (size_t s = 0; s < w->section->section->n_strands; s++) {
		for (size_t i = 0; i < w->framework->n_steps; i++) {
			const struct descriptor_result *d = &w->section->strands[s].descriptors[i];

			if (d->agreement == AGREEMENT_NONE)
				continue;
			if (d->agreement != AGREEMENT_SINGLE || !d->to_be_moderated)
				return NULL;
			for (size_t r = 0; r < w->framework->n_respondents; r++) {
				if (d->answers[r].state == ANSWER_NOT_ANSWERED)
					continue;
				if (who && who != d->answers[r].who)
					return NULL;
				who = d->answers[r].who;
			}
		}
	}
	return who;
}

static void count_open(const struct clause_writer *w, struct clause *clause)
{
	for (size_t s = 0; s < w->section->section->n_strands; s++) {
		for (size_t i = 0; i < w->framework->n_steps; i++) {
			const struct descriptor_result *d = &w->section->strands[s].descriptors[i];

			clause->n_provisional += d->provisional;
			clause->n_to_be_moderated += d->to_be_moderated;
		}
	}
}

static void say_standing(struct clause_writer *w)
{
	struct clause *clause = &w->judgement->clause;

	count_open(w, clause);
	clause->alone = who_alone(w);
	if (clause->alone) {
		say(w, score_says_alone(w->arena, clause->alone->name));
		return;
	}
	if (clause->n_provisional)
		say(w, score_says_provisional(w->arena, clause->n_provisional));
	if (clause->n_to_be_moderated)
		say(w, score_says_to_moderate(w->arena, clause->n_to_be_moderated));
}

void clause_write(struct arena *arena, const struct framework *framework,
		  const struct section_result *section, struct judgement_result *judgement)
{
	struct clause_writer w = { arena, framework, section, judgement, "", "" };

	if (judgement->status == SECTION_ASSESSED && !judgement->judgement->from_figures) {
		if (section->status == SECTION_ASSESSED)
			say_values(&w);
		else
			say_unrated(&w);
		say_standing(&w);
	}
	judgement->clause.text = w.text;
	judgement->clause.beside_why = w.beside_why;
}
