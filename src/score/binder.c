/* binder.c - see binder.h; also answers_of of answers.h, on the sheet that the binding files fill. */
#include "score/binder.h"

#include <stdarg.h>
#include <string.h>

#include "base/english.h"
#include "base/nearest.h"
#include "base/text.h"

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
	struct diag *diag = binder->several ? binder_told(binder, code, at) : NULL;
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

bool binder_level_fits(struct binder *binder, const struct section *section, int level, const struct cell *cell)
{
	const struct framework *framework = binder->framework;
	const char **names = arena_array(binder->arena, framework->n_levels, sizeof(*names));
	size_t n = 0;

	if (level <= 0 || section_can_have(section, level))
		return true;
	for (int l = 1; l <= (int)framework->n_levels; l++) {
		if (section_can_have(section, l))
			names[n++] = framework->levels[l - 1].name;
	}
	binder_problem(binder, DIAG_CSV035, cell->at, cell->text, "'%s' is not a level of '%s'", cell->text, section->id)
		->hint = arena_printf(binder->diags->arena, "it can be %s",
				      english_list(binder->diags->arena, names, n));
	return false;
}

struct answer *answers_of(const struct answer_sheet *sheet, const struct descriptor *descriptor)
{
	const struct framework *framework = sheet->framework;
	size_t ordinal = sheet->first_descriptor[descriptor->section]
		       + (size_t)descriptor->strand * framework->n_steps
		       + (size_t)descriptor->level - 1;

	return sheet->answers + ordinal * framework->n_respondents;
}
