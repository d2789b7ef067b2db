/* survey_waves.c - see survey_tally.h: which waves the rows name, and their order in time; how problems are told. */
#include "score/survey_tally.h"

#include <stdarg.h>
#include <stdlib.h>

#include "base/period.h"
#include "base/text.h"

struct diag *survey_problem(struct survey_binder *b, enum diag_code code, struct loc at, const char *value,
			    const char *format, ...)
{
	struct diag *diag;
	va_list args;

	va_start(args, format);
	diag = diags_vtell(b->diags, code, at, b->evidence->school->id.text, value, format, args);
	va_end(args);
	return diag;
}

static int find(const struct survey_tallies *t, const char *text)
{
	for (size_t i = 0; i < t->n_waves; i++) {
		if (text_same_folded(t->waves[i].text, text))
			return (int)i;
	}
	return -1;
}

/* Those whose order nobody can tell stay as they are; that is reported. */
static int by_time(const void *left, const void *right)
{
	const struct survey_wave *a = left, *b = right;
	int order;

	return period_order(&a->period, &b->period, &order) ? order : 0;
}

static void add(struct survey_binder *b, const struct cell *cell)
{
	struct survey_tallies *t = &b->tallies;
	struct survey_wave wave = { .text = cell->text, .name = "", .at = cell->at };

	if (*cell->text && !period_parse(cell->text, &wave.period)) {
		survey_problem(b, DIAG_SRV009, cell->at, cell->text, "nobody can tell when the wave '%s' was", cell->text);
		return;
	}
	if (t->n_waves == SURVEY_WAVES_MAX) {
		survey_problem(b, DIAG_SRV009, cell->at, cell->text, "'%s' is one wave more than the %d that are read",
			       cell->text, SURVEY_WAVES_MAX)->hint = "leave out the rows of the earliest waves";
		return;
	}
	if (*cell->text)
		wave.name = period_words(b->arena, &wave.period);
	t->waves[t->n_waves++] = wave;
}

static void check_order(struct survey_binder *b)
{
	const struct survey_tallies *t = &b->tallies;
	int order;

	for (size_t i = 1; i < t->n_waves; i++) {
		const struct survey_wave *last = &t->waves[i - 1], *wave = &t->waves[i];

		if (*last->text && *wave->text && (!period_order(&last->period, &wave->period, &order) || order == 0))
			survey_problem(b, DIAG_SRV009, wave->at, wave->text,
				"nobody can tell whether the wave '%s' was before "
				       "or after '%s'", wave->text, last->text);
	}
}

void survey_find_waves(struct survey_binder *b)
{
	const struct school_evidence *e = b->evidence;
	struct survey_tallies *t = &b->tallies;

	t->waves = arena_array(b->arena, SURVEY_WAVES_MAX, sizeof(*t->waves));
	for (size_t i = 0; i < e->n_survey; i++) {
		if (find(t, e->survey[i].wave.text) < 0)
			add(b, &e->survey[i].wave);
	}
	if (t->n_waves)
		qsort(t->waves, t->n_waves, sizeof(*t->waves), by_time);
	check_order(b);
}

int survey_wave_of(struct survey_binder *b, const struct survey_row *row)
{
	if (!*row->wave.text && b->tallies.n_waves > 1) {
		survey_problem(b, DIAG_SRV009, row->wave.at, NULL, "the wave is empty, but other rows name one");
		return -1;
	}
	return find(&b->tallies, row->wave.text);
}
