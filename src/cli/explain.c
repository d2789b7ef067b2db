/*
 * explain.c - see explain.h.
 *
 * Nothing is worked out here: every number and every reason comes from score. This file only knows the
 * order in which people ask: which level, why, how sure, what next, and then row by row.
 */
#include "cli/explain.h"

#include <stdio.h>
#include <string.h>

#include "base/rounding.h"
#include "cli/cli.h"
#include "cli/sentences.h"
#include "score/change.h"

enum { INDENT = 2, ANSWER = 6 };

/* ---- words ---- */

static const char *at_place(const struct explanation *e, struct loc at)
{
	return arena_printf(e->arena, "%s:%d:%d", at.file, at.line, at.column);
}

static const char *level_name(const struct explanation *e, int level)
{
	return framework_level_name(e->findings->framework, level);
}

/* The audit's own word for a state, if one of its ratings has the state. */
static const char *state_name(const struct explanation *e, enum answer_state state)
{
	static const char *const arisen[ANSWER_STATE_COUNT] = {
		[ANSWER_NOT_ANSWERED] = "not answered", [ANSWER_NOT_IN_FOCUS] = "not in focus",
	};
	const struct framework *f = e->findings->framework;

	for (size_t i = 0; i < f->n_ratings; i++)
		if (f->ratings[i].state == state)
			return f->ratings[i].name;
	return arisen[state] ? arisen[state] : answer_state_ids[state];
}

static bool named_before(const struct loc *at, size_t i)
{
	for (size_t k = 0; k < i; k++)
		if (at[k].line == at[i].line && at[k].column == at[i].column
		    && strcmp(at[k].file, at[i].file) == 0)
			return true;
	return false;
}

/* Name each cell once: a row for a whole strand is the cell of several descriptors. */
static const char *cells(const struct explanation *e, const struct loc *at, size_t n)
{
	const char *text = "", *mark = "";

	for (size_t i = 0; i < n; i++) {
		if (named_before(at, i))
			continue;
		text = arena_printf(e->arena, "%s%s%s", text, mark, at_place(e, at[i]));
		mark = ", ";
	}
	return text;
}

static void say(const struct explanation *e, int indent, const char *lead, const char *text)
{
	print_wrapped(e->width, indent, lead, text);
}

static void heading(const char *text)
{
	printf("\n%*s%s\n", INDENT, "", text);
}

/* ---- the section ---- */

static const char *section_level(const struct explanation *e, const struct section_result *s)
{
	return section_has_level(s) ? level_name(e, s->level) : section_status_name(s->status);
}

/* The recorded level, the level that the ratings alone indicate, and the supported level, where they differ. */
static void explain_values(const struct explanation *e, const struct section_result *s)
{
	if (s->status != SECTION_ASSESSED || (s->level == s->held && s->held == s->indicated))
		return;
	say(e, INDENT, "- ",
	    cli_says_levels(e->arena, level_name(e, s->level), level_name(e, s->indicated),
			    level_name(e, s->held)));
}

static void list_reasons(const struct explanation *e, const struct reason *reasons, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		say(e, INDENT, "- ", reasons[i].text);
		if (reasons[i].n_cells)
			say(e, INDENT + 2, "", cells(e, reasons[i].cells, reasons[i].n_cells));
	}
}

static void explain_reasons(const struct explanation *e, const struct section_result *s)
{
	heading("Why");
	explain_values(e, s);
	list_reasons(e, s->reasons, s->n_reasons);
}

/* What it was in each earlier year, the oldest first. */
static void explain_years(const struct explanation *e, const struct change *change)
{
	const char **years = arena_array(e->arena, change->n_years, sizeof(*years));

	for (size_t i = 0; i < change->n_years; i++) {
		const struct change_year *year = &change->years[i];

		years[i] = cli_says_year(e->arena, date_school_year_words(e->arena, year->school_year), year->word,
					 year->standing == STANDING_CARRIED, year->to_be_moderated);
	}
	if (change->n_years)
		say(e, INDENT, "- ", cli_says_years(e->arena, years, change->n_years));
}

/* Since last year, for each judgement, if an earlier output folder is given. */
static void explain_changes(const struct explanation *e, const struct section_result *s)
{
	for (size_t i = 0; i < s->section->n_judgements; i++) {
		const struct judgement_result *j = &s->judgements[i];

		if (!j->change)
			continue;
		heading(cli_says_since(e->arena, s->section->n_judgements > 1 ? j->judgement->title : NULL));
		list_reasons(e, j->change->reasons, j->change->n_reasons);
		explain_years(e, j->change);
	}
}

static const char *share(const struct explanation *e, int part, int whole)
{
	return arena_printf(e->arena, "%s%%", rounding_text(e->arena, rounding_share(part, whole, 0), 0));
}

static void explain_coverage(const struct explanation *e, const struct section_result *s)
{
	const struct words *words = &e->findings->framework->words;
	struct rating_names names = rating_names(e->findings->framework);
	const struct tally *t = &s->tally;

	heading("How sure it is");
	if (t->applicable)
		say(e, INDENT, "- ", cli_says_answered(e->arena, words, t,
						       share(e, t->applicable - t->unanswered, t->applicable), &names));
	if (t->not_applicable || t->waived)
		say(e, INDENT, "- ", cli_says_not_counted(e->arena, t->not_applicable, t->waived));
	if (s->status == SECTION_ASSESSED || s->status == SECTION_NOT_ASSESSED)
		say(e, INDENT, "- ", cli_says_could_be(e->arena, t->unanswered, level_name(e, s->could_be_lowest),
						       level_name(e, s->could_be_highest)));
	if (s->status == SECTION_ASSESSED && s->lowest_strand != s->highest_strand)
		say(e, INDENT, "- ", cli_says_between(e->arena, words, level_name(e, s->lowest_strand),
						      level_name(e, s->highest_strand)));
	if (s->provisional || s->to_be_moderated)
		say(e, INDENT, "- ",
		    s->to_be_moderated ? "Some ratings are still to be moderated, that is, talked "
					 "through together; they are marked below."
				       : "Some ratings are provisional; they are marked below.");
}

static void explain_reviewer(const struct explanation *e, const struct section_result *s)
{
	const struct judgement_row *row = s->judgement;

	if (!row)
		return;
	heading("The reviewer's judgement");
	say(e, INDENT, "- ",
	    cli_says_judged(e->arena, row->judgement.text, row->respondent.text,
			    at_place(e, row->judgement.at), row->reason.text));
}

/* What a hold asks for follows it, if the audit says what that is. */
static void explain_holds(const struct explanation *e, const struct section_result *s)
{
	for (size_t i = 0; i < s->n_holds; i++) {
		if (s->holds[i].remedy)
			say(e, INDENT, "- ", cli_says_remedy(e->arena, s->holds[i].what,
							     s->holds[i].remedy->action));
	}
}

static void explain_lift(const struct explanation *e, const struct section_result *s)
{
	const struct framework *f = e->findings->framework;

	if (s->status != SECTION_ASSESSED)
		return;
	heading(cli_says_would_lift(e->arena, s->lift.level ? level_name(e, s->lift.level) : NULL));
	say(e, INDENT, "- ", s->lift.text);
	explain_holds(e, s);
	for (size_t i = 0; i < s->lift.example.n; i++) {
		const struct descriptor *d = s->lift.example.items[i];
		const struct strand *strand = &s->section->strands[d->strand];
		const struct descriptor_result *now =
			&s->strands[d->strand].descriptors[d->level - 1];

		say(e, INDENT, "- ",
		    cli_says_lifts(e->arena, strand->number, framework_has_steps(f) ? strand->title : NULL,
				   level_name(e, d->level), d->text,
				   now->claimed ? NULL : state_name(e, now->state), d->id));
	}
}

/* ---- what a review has as well ---- */

static void explain_judgements(const struct explanation *e, const struct section_result *s)
{
	if (!framework_has_reviewer(e->findings->framework))
		return;
	heading("Its judgements");
	for (size_t i = 0; i < s->section->n_judgements; i++) {
		const struct judgement_result *j = &s->judgements[i];
		const char *level = j->status == SECTION_ASSESSED ? level_name(e, j->level)
								   : section_status_name(j->status);

		say(e, INDENT, "- ",
		    cli_says_judgement(e->arena, j->judgement->title, level, j->clause.beside_why,
				       j->why, j->judgement->id));
	}
}

static void explain_figures(const struct explanation *e, const struct section_result *s)
{
	if (s->section->n_figures)
		heading("Its figures");
	for (size_t i = 0; i < s->section->n_figures; i++) {
		const struct figure_value *own = &s->figures[i].own;
		const char *title = s->figures[i].field->title, *id = s->figures[i].field->id;

		if (!own->row) {
			say(e, INDENT, "- ",
			    cli_says_no_figure(e->arena, title, id));
			continue;
		}
		say(e, INDENT, "- ",
		    cli_says_figure(e->arena, title, own->text, own->base, own->row->period.text,
				    at_place(e, *own->row->value.text ? own->row->value.at
						     : own->row->numerator.at), id));
	}
	for (size_t i = 0; i < s->section->n_checks; i++)
		say(e, INDENT, "- ", s->checks[i].text);
}

/* ---- row by row ---- */

static const char *waiver(struct arena *arena, const struct response *row)
{
	return cli_says_waived(arena, row->waived_by.text,
			       date_given(row->waived_until) ? date_long(arena, row->waived_until) : NULL);
}

/* Append one more sentence. */
static const char *behind(struct arena *arena, const char *text, const char *sentence)
{
	return arena_printf(arena, "%s %s", text, sentence);
}

/* "School: Met, for the whole strand (responses.csv:12:3). Document, 3 Oct 2026: "minutes"." */
static void explain_answer(const struct explanation *e, const struct answer *a)
{
	const struct response *row = a->row;
	bool dated = row && date_given(row->evidence_date);
	struct arena *arena = e->arena;
	const char *text;

	if (!row) {
		say(e, ANSWER, "- ", cli_says_not_answered(arena, a->who->name));
		return;
	}
	if (!framework_has_levels(e->findings->framework)) {
		say(e, ANSWER, "- ",
		    cli_says_noted(arena, a->who->name, a->rating ? a->rating->name : NULL, row->note.text,
				   at_place(e, *row->note.text ? row->note.at : row->rating.at)));
		return;
	}
	text = cli_says_rated(arena, a->who->name, a->rating ? a->rating->name : state_name(e, a->state),
			      a->from_strand ? e->findings->framework->words.strand : NULL, row->generated,
			      at_place(e, row->rating.at));
	if (*row->na_reason.text)
		text = behind(arena, text, cli_says_why_not(arena, a->state == ANSWER_WAIVED, row->na_reason.text));
	if (a->state == ANSWER_WAIVED)
		text = behind(arena, text, waiver(arena, row));
	if (a->n_evidence_types || dated || *row->evidence.text)
		text = behind(arena, text, cli_says_evidence(arena, a->n_evidence_types ? a->evidence_said : NULL,
							     dated ? date_short(arena, row->evidence_date) : NULL,
							     row->evidence.text));
	say(e, ANSWER, "- ", text);
}

/* A strand with one descriptor and no title of its own takes the descriptor's text as its title: say it once. */
static bool is_titled(const struct explanation *e, const struct strand *strand,
		      const struct descriptor *descriptor)
{
	return framework_has_steps(e->findings->framework) || strcmp(strand->title, descriptor->text) != 0;
}

static void explain_answers(const struct explanation *e, const struct descriptor_result *d)
{
	for (size_t i = 0; i < e->findings->framework->n_respondents; i++) {
		const struct answer *answer = &d->answers[i];

		if (answer->row || !answer->who->agreed)
			explain_answer(e, answer);
		for (size_t k = 0; k < answer->n_more; k++)
			explain_answer(e, &answer->more[k]);
	}
}

static void explain_descriptor(const struct explanation *e, const struct strand *strand,
			       const struct descriptor_result *d)
{
	const struct descriptor *descriptor = d->descriptor;
	bool levelled = framework_has_steps(e->findings->framework);

	if (framework_has_levels(e->findings->framework))
		say(e, INDENT + 2, "",
		    cli_says_counts(e->arena, levelled ? level_name(e, descriptor->level) : NULL,
				    state_name(e, d->state),
				    cli_says_how(d->agreement, framework_has_reviewer(e->findings->framework),
						 d->to_be_moderated),
				    d->claimed));
	if (is_titled(e, strand, descriptor))
		say(e, ANSWER, "", cli_says_with_id(e->arena, descriptor->text, descriptor->id));
	if (descriptor->gate)
		say(e, ANSWER, "", cli_says_must(e->arena, descriptor->statutory, descriptor->gate));
	explain_answers(e, d);
}

/* A strand in which nothing applies has no level, not even the lowest. */
static const char *standing(const struct explanation *e, const struct section_result *s,
			    const struct strand_result *strand)
{
	if (s->status != SECTION_ASSESSED || !framework_has_steps(e->findings->framework))
		return "";
	return cli_says_standing(e->arena, strand_stands(strand) ? level_name(e, strand->level) : NULL);
}

static void explain_strand(const struct explanation *e, const struct section_result *s,
			   const struct strand_result *strand)
{
	const struct descriptor *first = strand->descriptors[0].descriptor;
	const char *title = cli_says_numbered(e->arena, strand->strand->number, strand->strand->title);

	putchar('\n');
	say(e, INDENT, "", is_titled(e, strand->strand, first)
	    ? arena_printf(e->arena, "%s%s", title, standing(e, s, strand))
	    : cli_says_with_id(e->arena, title, first->id));
	for (size_t i = 0; i < e->findings->framework->n_steps; i++)
		if (!strand->descriptors[i].descriptor->absent)
			explain_descriptor(e, strand->strand, &strand->descriptors[i]);
}

static void explain_section(const struct explanation *e, const struct section_result *s)
{
	putchar('\n');
	say(e, 0, "",
	    cli_says_titled(e->arena, cli_says_numbered(e->arena, s->section->number, s->section->title),
			    section_level(e, s)));
	if (framework_has_levels(e->findings->framework)) {
		explain_reasons(e, s);
		explain_changes(e, s);
		if (s->status != SECTION_NOT_IN_FOCUS)
			explain_coverage(e, s);
		explain_reviewer(e, s);
	}
	if (s->status == SECTION_NOT_IN_FOCUS)
		return;
	if (framework_has_levels(e->findings->framework))
		explain_lift(e, s);
	explain_judgements(e, s);
	explain_figures(e, s);
	for (size_t i = 0; i < s->section->n_strands; i++)
		explain_strand(e, s, &s->strands[i]);
}

void explain_sections(const struct explanation *e, const bool *asked)
{
	const struct school_result *result = findings_judged(e->findings);

	for (size_t i = 0; i < result->framework->n_sections; i++) {
		if (!asked || asked[i])
			explain_section(e, &result->sections[i]);
	}
}

/* ---- the school ---- */

void explain_together(const struct explanation *e)
{
	const struct school_result *r = findings_judged(e->findings);
	const struct framework *f = r->framework;

	if (r->overall_level >= 0)
		say(e, 0, "", cli_says_titled(e->arena, "Overall", level_name(e, r->overall_level)));
	for (size_t i = 0; i < r->n_gaps; i++)
		say(e, 0, "", cli_says_apart(e->arena, &f->words, r->gaps[i].who->name, r->gaps[i].apart.totals,
					     r->gaps[i].visit));
	for (size_t i = 0; i < r->n_pairs; i++) {
		const struct agreement_pair *p = &r->pairs[i];

		if (p->both)
			say(e, 0, "", cli_says_alike(e->arena, &f->words, p->a->name, p->b->name, p->both, p->exact,
						     p->adjacent));
	}
}

/* The earlier reports that it is compared with. */
static void explain_read(const struct explanation *e)
{
	const struct earlier *earlier = e->findings->earlier;

	if (earlier && !earlier->n)
		say(e, 0, "", "No earlier report of this school is there: this is its first year.");
	for (size_t i = 0; earlier && i < earlier->n; i++) {
		const struct earlier_year *year = &earlier->years[i];

		say(e, 0, "", cli_says_read(e->arena, date_school_year_words(e->arena, year->school_year),
					    date_long(e->arena, year->date), year->version, year->same_major));
	}
}

void explain_school(const struct explanation *e)
{
	const struct framework *f = e->findings->framework;
	const struct school *school = e->findings->evidence->school;

	say(e, 0, "", cli_says_numbered(e->arena, school->id.text, school->name.text));
	say(e, 0, "", cli_says_audit(e->arena, f->title, f->version, date_long(e->arena, e->findings->report_date)));
	if (e->findings->evidence->generated)
		say(e, 0, "", "Generated ratings: not a judgement of this school.");
	explain_read(e);
}
