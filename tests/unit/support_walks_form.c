/* support_walks_form.c - walks of what the form's workbook says: of audits of each kind that has such sheets. */
#include "support_walks.h"

#include <stdarg.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>

#include "author/sentences.h"

#define SAY(text) walk_line(w, text)

enum { AUDITS = 4 };
static const char *const paths[AUDITS] = {
	"audits/lua/hackney/hackney_wellbeing.lua", "audits/lua/astrea/astrea_send.lua", "tests/audits/weighted.lua", "tests/audits/small.lua",
};

static const struct framework *audit(struct walk_of *w, size_t i)
{
	struct framework *framework = arena_alloc(w->arena, sizeof(*framework));
	struct diags diags;

	diags_init(&diags, w->arena);
	assert_true(framework_load(w->arena, paths[i], framework, &diags));
	return framework;
}

#define EACH_AUDIT(f) for (size_t f##_i = 0; f##_i < AUDITS; f##_i++) \
	for (const struct framework *f = audit(w, f##_i), *f##_once = f; f##_once; f##_once = NULL)

static void say_if(struct walk_of *w, const char *text)
{
	if (text)
		SAY(text);
}

static void step_answer(struct walk_of *w)
{
	EACH_AUDIT(f)
		SAY(author_says_step_answer(w->arena, f));
}

static void step_evidence(struct walk_of *w)
{
	EACH_AUDIT(f)
		SAY(author_says_step_evidence(w->arena, f));
}

static void step_needed(struct walk_of *w)
{
	SAY(author_says_step_needed(w->arena));
}

static void step_other_sheets(struct walk_of *w)
{
	SAY(author_says_step_other_sheets(w->arena, ""));
	SAY(author_says_step_other_sheets(w->arena, "the sheet Figures"));
	SAY(author_says_step_other_sheets(w->arena, "the sheets Comments, Figures and Actions"));
}

static void step_send(struct walk_of *w)
{
	SAY(author_says_step_send(w->arena, false));
	SAY(author_says_step_send(w->arena, true));
}

static void who(struct walk_of *w)
{
	EACH_AUDIT(f)
		SAY(author_says_who(w->arena, f));
}

static void rating(struct walk_of *w)
{
	EACH_AUDIT(f)
		for (size_t i = 0; i < f->n_ratings; i++)
			SAY(author_says_rating(w->arena, f, f->ratings[i].state));
}

static void model(struct walk_of *w)
{
	static const enum scoring_model models[] = { MODEL_LADDER, MODEL_BEST_FIT, MODEL_STRAND };

	EACH_AUDIT(f) {
		say_if(w, author_says_model(w->arena, f));
		for (size_t i = 0; f->scoring.model == MODEL_LADDER && i < sizeof(models) / sizeof(*models); i++) {
			struct framework other = *f;

			other.scoring.model = models[i];
			for (other.scoring.max_partial = 0; other.scoring.max_partial < 3; other.scoring.max_partial++)
				SAY(author_says_model(w->arena, &other));
		}
	}
}

static void dated_rule(struct walk_of *w)
{
	EACH_AUDIT(f)
		say_if(w, author_says_dated_rule(w->arena, f));
}

static void types_rule(struct walk_of *w)
{
	EACH_AUDIT(f) {
		struct framework other = *f;

		for (int types = 1; types < 4; types++)
			for (int voice = 0; voice < 2; voice++) {
				other.scoring.evidence.min_types = types;
				other.scoring.evidence.needs_voice = voice;
				say_if(w, author_says_types_rule(w->arena, &other));
			}
	}
}

static void gates(struct walk_of *w)
{
	EACH_AUDIT(f)
		EACH_COUNT(n)
			say_if(w, author_says_gates(w->arena, f, n));
}

static void not_rated(struct walk_of *w)
{
	EACH_AUDIT(f)
		say_if(w, author_says_not_rated(w->arena, f));
}

static void left_out(struct walk_of *w)
{
	EACH_AUDIT(f)
		say_if(w, author_says_left_out(w->arena, f));
}

static void band(struct walk_of *w)
{
	EACH_AUDIT(f)
		for (size_t i = 0; i < f->n_levels; i++)
			say_if(w, author_says_band(w->arena, f, (int)i + 1));
}

static void gate(struct walk_of *w)
{
	EACH_AUDIT(f)
		for (size_t i = 0; i < f->n_sections; i++)
			for (size_t j = 0; j < f->sections[i].n_strands * f->n_steps; j++) {
				const struct strand *strand = &f->sections[i].strands[j / f->n_steps];
				const struct descriptor *d = &strand->descriptors[j % f->n_steps];

				if (d->gate)
					SAY(author_says_gate(w->arena, d));
			}
}

static void unit(struct walk_of *w)
{
	for (int type = 0; type < FIGURE_TYPE_COUNT; type++) {
		struct figure_field figure = { .type = (enum figure_type)type };

		SAY(author_says_unit(w->arena, &figure));
		figure.things = true;
		figure.has_min = figure.has_max = true;
		figure.max_micro = 90000000;
		SAY(author_says_unit(w->arena, &figure));
	}
}

static void not_chosen(struct walk_of *w)
{
	SAY(author_says_not_chosen(w->arena));
}

static void no_date(struct walk_of *w)
{
	SAY(author_says_no_date(w->arena));
}

static void before(struct walk_of *w)
{
	SAY(author_says_before(w->arena, "2025–26"));
}

static void step_actions(struct walk_of *w)
{
	SAY(author_says_step_actions(w->arena, false));
	SAY(author_says_step_actions(w->arena, true));
}

static void step_review(struct walk_of *w)
{
	EACH_AUDIT(f)
		SAY(author_says_step_review(w->arena, f, "Autumn 2"));
}

static void step_said(struct walk_of *w)
{
	SAY(author_says_step_said(w->arena));
}

static void review(struct walk_of *w)
{
	SAY(author_says_review(w->arena, "Autumn 2"));
}

static void own_item(struct walk_of *w)
{
	EACH_AUDIT(f)
		SAY(author_says_own_item(w->arena, f));
}

static void step_notes(struct walk_of *w)
{
	EACH_AUDIT(f)
		SAY(author_says_step_notes(w->arena, f));
}

static void step_judge(struct walk_of *w)
{
	EACH_AUDIT(f)
		SAY(author_says_step_judge(w->arena, f));
}

static void judged_alone(struct walk_of *w)
{
	EACH_AUDIT(f)
		SAY(author_says_judged_alone(w->arena, f));
}

static void no_names(struct walk_of *w)
{
	SAY(author_says_no_names(w->arena));
}

static void step_cases(struct walk_of *w)
{
	SAY(author_says_step_cases(w->arena));
}

static void step_events(struct walk_of *w)
{
	SAY(author_says_step_events(w->arena));
}

static void step_case_items(struct walk_of *w)
{
	SAY(author_says_step_case_items(w->arena));
}

static void previous_judgement(struct walk_of *w)
{
	SAY(author_says_previous(w->arena));
}

static void reason_code(struct walk_of *w)
{
	SAY(author_says_reason_code(w->arena));
}

static void case_block(struct walk_of *w)
{
	SAY(author_says_case_block(w->arena, 1));
	SAY(author_says_case_block(w->arena, 2));
}

const struct walk walks_form[] = {
	{ "author_says_step_answer", false, step_answer },
	{ "author_says_step_evidence", false, step_evidence },
	{ "author_says_step_needed", false, step_needed },
	{ "author_says_step_other_sheets", false, step_other_sheets },
	{ "author_says_step_send", false, step_send },
	{ "author_says_who", false, who },
	{ "author_says_rating", false, rating },
	{ "author_says_model", false, model },
	{ "author_says_dated_rule", false, dated_rule },
	{ "author_says_types_rule", false, types_rule },
	{ "author_says_gates", false, gates },
	{ "author_says_not_rated", false, not_rated },
	{ "author_says_left_out", false, left_out },
	{ "author_says_band", false, band },
	{ "author_says_gate", false, gate },
	{ "author_says_unit", true, unit },
	{ "author_says_not_chosen", false, not_chosen },
	{ "author_says_no_date", false, no_date },
	{ "author_says_before", false, before },
	{ "author_says_step_actions", false, step_actions },
	{ "author_says_step_review", false, step_review },
	{ "author_says_step_said", false, step_said },
	{ "author_says_review", true, review },
	{ "author_says_step_notes", false, step_notes },
	{ "author_says_step_judge", false, step_judge },
	{ "author_says_judged_alone", false, judged_alone },
	{ "author_says_no_names", false, no_names },
	{ "author_says_step_cases", false, step_cases },
	{ "author_says_step_events", false, step_events },
	{ "author_says_step_case_items", false, step_case_items },
	{ "author_says_previous", false, previous_judgement },
	{ "author_says_reason_code", false, reason_code },
	{ "author_says_case_block", true, case_block },
	{ "author_says_own_item", false, own_item },
};
const size_t n_walks_form = sizeof(walks_form) / sizeof(*walks_form);
