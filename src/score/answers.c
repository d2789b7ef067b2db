/* answers.c - see answers.h: the sheet, and what the binding files share. */
#include "score/answers.h"

#include <stdarg.h>
#include <string.h>

#include "base/nearest.h"
#include "base/text.h"
#include "score/binder.h"
#include "score/moderation.h"

struct diag *binder_told(const struct binder *binder, enum diag_code code, struct loc at)
{
	for (size_t i = binder->diags->n; i-- > binder->n_diags_before;) {
		struct diag *diag = &binder->diags->items[i];

		if (diag->code == code && diag->at.line == at.line &&
		    diag->at.column == at.column && strcmp(diag->at.file, at.file) == 0)
			return diag;
	}
	return NULL;
}

struct diag *binder_problem(struct binder *binder, enum diag_code code, struct loc at,
			    const char *value, const char *format, ...)
{
	struct diag *diag = binder->wide ? binder_told(binder, code, at) : NULL;
	va_list args;

	if (diag)
		return diag;
	va_start(args, format);
	diag = diags_vtell(binder->diags, code, at, binder->evidence->school->id.text, value, format, args);
	va_end(args);
	return diag;
}

const char *binder_hint(struct binder *binder, enum binder_names names, const char *text,
			const char *const *candidates, size_t n)
{
	static const char *(*const nearest_of[])(const char *, const char *const *, size_t) = {
		[NAMES_WORDS] = text_nearest, [NAMES_SCALE] = text_nearest_step, [NAMES_IDS] = text_nearest_id,
	};
	struct arena *arena = binder->diags->arena;
	const char *nearest = nearest_of[names](text, candidates, n), *list;

	if (nearest)
		return text_did_you_mean(arena, text, nearest);
	if (n == 0)
		return NULL;
	list = arena_printf(arena, "use one of '%s'", candidates[0]);
	for (size_t i = 1; i < n; i++)
		list = arena_printf(arena, "%s, '%s'", list, candidates[i]);
	return list;
}

bool binder_in_focus(struct binder *binder, const struct section *section, struct loc at)
{
	size_t i = (size_t)(section - binder->framework->sections);

	if (binder->sheet->in_focus[i])
		return true;
	if (binder->unused[i].n++ == 0)
		binder->unused[i].first = at;
	return false;
}

const struct respondent *binder_respondent(struct binder *binder, const struct cell *cell)
{
	const struct framework *framework = binder->framework;
	const struct respondent *who = framework_respondent(framework, cell->text);
	const char **names;

	if (who)
		return who;
	if (!*cell->text && framework_has_reviewer(framework))
		return framework->reviewer;
	if (!*cell->text) {
		who = framework->respondents;
		while (who < framework->respondents + framework->n_respondents && who->agreed)
			who++;
		return who < framework->respondents + framework->n_respondents
			     ? who
			     : framework->respondents;
	}
	names = arena_array(binder->arena, framework->n_respondents, sizeof(*names));
	for (size_t i = 0; i < framework->n_respondents; i++)
		names[i] = framework->respondents[i].id;
	binder_problem(binder, DIAG_CSV013, cell->at, cell->text, "respondent '%s' is not known",
		       cell->text)
		->hint = binder_hint(binder, NAMES_WORDS, cell->text, names, framework->n_respondents);
	return NULL;
}

const char *const *binder_level_names(struct binder *binder)
{
	const struct framework *framework = binder->framework;
	const char **names = arena_array(binder->arena, framework->n_levels, sizeof(*names));

	for (size_t l = 0; l < framework->n_levels; l++)
		names[l] = framework->levels[l].name;
	return names;
}

struct answer *answers_of(const struct answer_sheet *sheet, const struct descriptor *descriptor)
{
	const struct framework *framework = sheet->framework;
	size_t ordinal = sheet->first_descriptor[descriptor->section]
		       + (size_t)descriptor->strand * framework->n_steps
		       + (size_t)descriptor->level - 1;

	return sheet->answers + ordinal * framework->n_respondents;
}

static void sheet_judgements(struct arena *arena, struct answer_sheet *sheet)
{
	size_t n = sheet->framework->n_judgements, all = n * sheet->framework->n_respondents;

	sheet->judgements = arena_array(arena, n, sizeof(*sheet->judgements));
	sheet->previous = arena_array(arena, n, sizeof(*sheet->previous));
	sheet->judged_rows = arena_array(arena, all, sizeof(*sheet->judged_rows));
	sheet->judged_levels = arena_array(arena, all, sizeof(*sheet->judged_levels));
}

/* n boxes, one a respondent. */
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

static struct answer_sheet *sheet_new(struct arena *arena, const struct framework *framework)
{
	struct answer_sheet *sheet = arena_alloc(arena, sizeof(*sheet));
	size_t *first = arena_array(arena, framework->n_sections, sizeof(*first));
	size_t n = 0, n_respondents = framework->n_respondents;

	for (size_t i = 0; i < framework->n_sections; i++) {
		first[i] = n;
		n += framework->sections[i].n_strands * framework->n_steps;
	}
	sheet->framework = framework;
	sheet->first_descriptor = first;
	sheet->in_focus = arena_array(arena, framework->n_sections, sizeof(*sheet->in_focus));
	sheet_judgements(arena, sheet);
	sheet_boxes(arena, sheet);
	sheet->answers = arena_array(arena, n * n_respondents, sizeof(*sheet->answers));
	for (size_t i = 0; i < n * n_respondents; i++) {
		sheet->answers[i].who = &framework->respondents[i % n_respondents];
		sheet->answers[i].state = ANSWER_NOT_ANSWERED;
	}
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
					struct date report_date, struct diags *diags)
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

	binder_focus(&binder);
	binder_responses(&binder);
	binder_judgements(&binder);
	tell_unused(&binder);
	return binder.sheet;
}
