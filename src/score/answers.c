/* answers.c - see answers.h: the sheet, and the order in which it is filled. */
#include "score/answers.h"

#include "score/binder.h"

static void sheet_judgements(struct arena *arena, struct answer_sheet *sheet)
{
	size_t n = sheet->framework->n_judgements, all = n * sheet->framework->n_respondents;

	sheet->judgements = arena_array(arena, n, sizeof(*sheet->judgements));
	sheet->previous = arena_array(arena, n, sizeof(*sheet->previous));
	sheet->previous_rows = arena_array(arena, n, sizeof(*sheet->previous_rows));
	sheet->reasons = arena_array(arena, n, sizeof(*sheet->reasons));
	sheet->judged_rows = arena_array(arena, all, sizeof(*sheet->judged_rows));
	sheet->judged_levels = arena_array(arena, all, sizeof(*sheet->judged_levels));
}

/* One box per respondent, n in all. */
static struct box_text *blank_boxes(struct arena *arena, const struct framework *framework, size_t n)
{
	struct box_text *boxes = arena_array(arena, n * framework->n_respondents, sizeof(*boxes));

	for (size_t k = 0; k < n * framework->n_respondents; k++)
		boxes[k].who = &framework->respondents[k % framework->n_respondents];
	return boxes;
}

static void sheet_boxes(struct arena *arena, struct answer_sheet *sheet)
{
	const struct framework *framework = sheet->framework;

	sheet->boxes = arena_array(arena, framework->n_sections, sizeof(*sheet->boxes));
	for (size_t i = 0; i < framework->n_sections; i++)
		sheet->boxes[i] = blank_boxes(arena, framework, framework->sections[i].n_boxes);
	sheet->head = blank_boxes(arena, framework, framework->n_head);
}

/* Set the descriptor's answers to unanswered. */
static void blank_answers(const struct answer_sheet *sheet, const struct descriptor *descriptor)
{
	struct answer *answers = answers_of(sheet, descriptor);

	for (size_t i = 0; i < sheet->framework->n_respondents; i++)
		answers[i] = (struct answer){ .descriptor = descriptor, .who = &sheet->framework->respondents[i],
					      .state = ANSWER_NOT_ANSWERED };
}

static struct answer_sheet *sheet_new(struct arena *arena, const struct framework *framework)
{
	struct answer_sheet *sheet = arena_alloc(arena, sizeof(*sheet));
	size_t *first = arena_array(arena, framework->n_sections, sizeof(*first));
	size_t n = 0;

	for (size_t i = 0; i < framework->n_sections; i++) {
		first[i] = n;
		n += framework->sections[i].n_strands * framework->n_steps;
	}
	sheet->framework = framework;
	sheet->first_descriptor = first;
	sheet->in_focus = arena_array(arena, framework->n_sections, sizeof(*sheet->in_focus));
	sheet_judgements(arena, sheet);
	sheet_boxes(arena, sheet);
	sheet->answers = arena_array(arena, n * framework->n_respondents, sizeof(*sheet->answers));
	for (size_t i = 0; i < framework->n_sections; i++)
		for (size_t s = 0; s < framework->sections[i].n_strands; s++)
			for (size_t l = 0; l < framework->n_steps; l++)
				blank_answers(sheet, &framework->sections[i].strands[s].descriptors[l]);
	return sheet;
}

static void tell_unused(struct binder *b)
{
	struct arena *arena = b->diags->arena;

	for (size_t i = 0; i < b->framework->n_sections; i++) {
		const struct section *section = &b->framework->sections[i];
		const struct unused_rows *unused = &b->unused[i];
		const char *what = arena_printf(arena, "an answer for '%s' is", section->title);

		if (unused->n == 0)
			continue;
		if (unused->n > 1)
			what = arena_printf(arena, "%d answers for '%s' are", unused->n,
					    section->title);
		binder_problem(b, DIAG_CSV026, unused->first, section->id,
			       "%s outside this year's focus and %s not used", what,
			       unused->n == 1 ? "is" : "are")
			->hint = arena_printf(arena, "add '%s' to the school's focus", section->id);
	}
}

const struct answer_sheet *answers_bind(struct arena *arena, const struct framework *framework,
					const struct school_evidence *evidence,
					const struct earlier *earlier, struct date report_date,
					struct diags *diags)
{
	struct binder binder = {
		.arena = arena,
		.framework = framework,
		.evidence = evidence,
		.report_date = report_date,
		.diags = diags,
		.n_diags_before = diags->n,
		.sheet = sheet_new(arena, framework),
		.unused = arena_array(arena, framework->n_sections, sizeof(*binder.unused)),
		.items = { .arena = arena, .framework = framework },
	};

	binder.sheet->earlier = earlier;
	binder.sheet->report_date = report_date;
	binder_focus(&binder);
	binder_responses(&binder);
	binder_judgements(&binder);
	tell_unused(&binder);
	return binder.sheet;
}
