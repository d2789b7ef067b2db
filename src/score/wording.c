/* wording.c - see wording.h. */
#include "score/wording.h"

#include <string.h>

#include "base/english.h"
#include "base/rounding.h"
#include "score/sentences.h"

const struct descriptor_result *wording_result(const struct wording *w, size_t cell)
{
	return &w->result->strands[cell / w->grid->n_steps].descriptors[cell % w->grid->n_steps];
}

struct cell_set wording_select(const struct wording *w, int from, int to,
			       bool (*passes)(const struct grid *grid, size_t cell))
{
	struct cell_set set = { .cells = arena_array(w->arena, w->grid->n_cells,
						     sizeof(*set.cells)) };

	for (size_t i = 0; i < w->grid->n_cells; i++) {
		int level = grid_descriptor(w->grid, i)->level;

		if (level >= from && level <= to && passes(w->grid, i))
			set.cells[set.n++] = i;
	}
	return set;
}

struct cell_set wording_both(const struct wording *w, struct cell_set a, struct cell_set b)
{
	struct cell_set both = { .cells = arena_array(w->arena, a.n + b.n, sizeof(*both.cells)) };

	memcpy(both.cells, a.cells, a.n * sizeof(*a.cells));
	memcpy(both.cells + a.n, b.cells, b.n * sizeof(*b.cells));
	both.n = a.n + b.n;
	return both;
}

const char *wording_list(const struct wording *w, struct cell_set set, bool with_level)
{
	const char **names = arena_array(w->arena, set.n, sizeof(*names));

	for (size_t i = 0; i < set.n; i++) {
		const struct descriptor *d = grid_descriptor(w->grid, set.cells[i]);

		names[i] = w->grid->section->strands[d->strand].number;
		if (with_level && framework_has_steps(w->framework))
			names[i] = arena_printf(w->arena, "%s %s", names[i],
						framework_level_name(w->framework, d->level));
	}
	return english_list(w->arena, names, set.n);
}

const char *wording_levels(const struct wording *w, int from, int to)
{
	const char **names = arena_array(w->arena, w->framework->n_levels, sizeof(*names));
	size_t n = 0;

	for (int level = from; level <= to; level++) {
		if (section_can_have(w->result->section, level))
			names[n++] = framework_level_name(w->framework, level);
	}
	return english_list(w->arena, names, n);
}

const char *wording_percent(struct arena *arena, long long part, long long whole)
{
	long long tenths = whole ? rounding_share(part, whole, 1) : 0;

	if (tenths % 10 == 0)
		return arena_printf(arena, "%s%%", rounding_text(arena, tenths / 10, 0));
	return arena_printf(arena, "%s%%", rounding_text(arena, tenths, 1));
}

static bool is_partly(const struct grid *grid, size_t cell)
{
	return grid->states[cell] == ANSWER_PARTLY;
}

static bool is_not_yet(const struct grid *grid, size_t cell)
{
	return grid->states[cell] == ANSWER_NOT_YET;
}

static bool is_blank(const struct grid *grid, size_t cell)
{
	return grid->states[cell] == ANSWER_NOT_ANSWERED;
}

const char *wording_unmet(const struct wording *w, int level)
{
	static const struct {
		bool (*passes)(const struct grid *grid, size_t cell);
		const char *words;
	} kinds[] = {
		{ is_partly, "partly met" },
		{ is_not_yet, "not yet met" },
		{ is_blank, "not answered" },
	};
	const char *parts[3];
	size_t n = 0;

	for (size_t k = 0; k < 3; k++) {
		struct cell_set set = wording_select(w, level, level, kinds[k].passes);

		if (set.n)
			parts[n++] = score_says_state(w->arena, wording_list(w, set, false), set.n, kinds[k].words);
	}
	return n == 3 ? arena_printf(w->arena, "%s; %s; %s", parts[0], parts[1], parts[2])
	       : n == 2 ? arena_printf(w->arena, "%s; %s", parts[0], parts[1]) : n ? parts[0] : "";
}

void wording_reason_at(struct wording *w, const char *text, const struct loc *cells, size_t n_cells)
{
	if (w->n_reasons == w->capacity)
		w->reasons = arena_grow(w->arena, w->reasons, w->n_reasons, &w->capacity,
					sizeof(*w->reasons));
	w->reasons[w->n_reasons++] = (struct reason){ text, cells, n_cells };
}

const struct answer *wording_deciding(const struct framework *framework, const struct descriptor_result *d)
{
	const struct answer *first = NULL;

	for (size_t r = 0; r < framework->n_respondents; r++) {
		const struct answer *a = &d->answers[r];

		if (!a->row || a->state != d->state)
			continue;
		if (a->who->agreed)
			return a;
		if (!first)
			first = a;
	}
	return first;
}

static bool same_place(struct loc a, struct loc b)
{
	return a.line == b.line && a.column == b.column && strcmp(a.file, b.file) == 0;
}

void wording_reason(struct wording *w, const char *text, struct cell_set set)
{
	struct loc *cells = arena_array(w->arena, set.n, sizeof(*cells));
	size_t n = 0;

	for (size_t i = 0; i < set.n; i++) {
		const struct answer *a = wording_deciding(w->framework, wording_result(w, set.cells[i]));

		/* One row for a strand may be behind several consecutive descriptors; list it once. */
		if (a && !(n && same_place(cells[n - 1], a->row->rating.at)))
			cells[n++] = a->row->rating.at;
	}
	wording_reason_at(w, text, cells, n);
}
