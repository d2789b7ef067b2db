/* index_problems.c - see index_problems.h. */
#include "batch/index_problems.h"

#include <stdlib.h>
#include <string.h>

#include "base/place.h"
#include "html/overview.h"

enum { PROBLEMS_MAX = 500 };	/* more are in problems.csv alone */

/* Whose a problem is: of none, of several, of a school that the run refused; from OF_SCHOOL on of the school at that
 * place. */
enum { OF_NONE, OF_SEVERAL, OF_REFUSED, OF_SCHOOL };

struct index_problem {
	const struct told *told;
	size_t group;
	const char *refused;		/* the id of such a school; else "" */
};

/* ---- which, and in which order ---- */

static struct index_problem problem_of(const struct told *told, const struct map *places)
{
	struct index_problem problem = { .told = told, .group = told->n_schools ? OF_SEVERAL : OF_NONE, .refused = "" };
	const struct map_slot *slot;

	if (told->n_schools != 1)
		return problem;
	slot = map_get(places, told->schools[0]);
	problem.group = slot ? OF_SCHOOL + slot->value : OF_REFUSED;
	if (!slot)
		problem.refused = told->schools[0];
	return problem;
}

static int gravity(const struct index_problem *a, const struct index_problem *b)
{
	const int by_severity = (b->told->diag->severity > a->told->diag->severity)
				- (b->told->diag->severity < a->told->diag->severity);

	return by_severity ? by_severity : (a->told > b->told) - (a->told < b->told);
}

static int by_gravity(const void *left, const void *right)
{
	return gravity(left, right);
}

static int by_group(const void *left, const void *right)
{
	const struct index_problem *a = left, *b = right;
	const int group = (a->group > b->group) - (a->group < b->group), id = strcmp(a->refused, b->refused);

	return group ? group : id ? id : gravity(a, b);
}

struct index_problems index_problems_new(struct arena *arena, const struct told_list *told, const struct map *places,
					 const struct school *const *schools)
{
	struct index_problem *all = arena_array(arena, told->n, sizeof(*all));
	struct index_problems problems = { .items = all, .schools = schools };

	for (size_t i = 0; i < told->n; i++)
		all[i] = problem_of(&told->items[i], places);
	if (told->n)
		qsort(all, told->n, sizeof(*all), by_gravity);
	problems.n = told->n < PROBLEMS_MAX ? told->n : PROBLEMS_MAX;
	problems.left_out = told->n - problems.n;
	if (problems.n)
		qsort(all, problems.n, sizeof(*all), by_group);
	map_init(&problems.listed, arena);
	for (size_t i = 0; i < problems.n; i++) {
		if (all[i].group >= OF_SCHOOL && !map_get(&problems.listed, all[i].told->schools[0]))
			map_add(&problems.listed, all[i].told->schools[0], i);
	}
	return problems;
}

/* ---- what is said ---- */

static const char *cell_of(struct arena *arena, const struct diag *d)
{
	const char *file = d->at.file ? place_file_words(arena, d->at.file) : "";

	if (!d->at.line)
		return file;
	if (d->at.file && place_is_sheet(d->at.file))
		return arena_printf(arena, "%s, %s", file, place_cell_words(arena, d->at.line, d->at.column));
	return arena_printf(arena, "%s, line %d", file, d->at.line);
}

/* Of several schools, which. */
static const char *place_of(struct arena *arena, const struct told *told)
{
	const char *place = cell_of(arena, told->diag), *ids = "";
	size_t n;

	if (told->n_schools < 2)
		return place;
	for (n = 0; n < told->n_schools && n < TOLD_SCHOOLS_MAX; n++)
		ids = arena_printf(arena, "%s%s%s", ids, n ? ", " : "", told->schools[n]);
	if (told->n_schools > n)
		ids = arena_printf(arena, "%s and %zu more", ids, told->n_schools - n);
	return arena_printf(arena, "%s: %s", place, ids);
}

static void put_group(const struct index_problems *all, const struct index_problem *problem, struct buf *out)
{
	static const char *const words[] = { [OF_NONE] = "Of no particular school", [OF_SEVERAL] = "Of several schools" };
	struct overview_group group = { .id = NULL };

	if (problem->group >= OF_SCHOOL) {
		const struct school *school = all->schools[problem->group - OF_SCHOOL];

		group = (struct overview_group){ school->id.text, school->name.text,
						 school->name_lang.text[0] ? school->name_lang.text : NULL };
	} else {
		group.words = problem->group == OF_REFUSED ? problem->refused : words[problem->group];
	}
	overview_group(&group, out);
}

static void put_problem(struct arena *scratch, const struct told *told, struct buf *out)
{
	const struct diag *d = told->diag;
	const char *again = told_again(scratch, told), *hint = diag_hint(scratch, d);
	const struct overview_problem problem = {
		.severity = diag_severity_ids[d->severity], .place = place_of(scratch, told), .message = d->message,
		.hint = hint ? hint : "", .again = again ? again : "",
	};

	overview_problem(&problem, out);
	arena_reset(scratch);
}

void index_problems_put(struct arena *scratch, const struct index_problems *problems, struct draft *draft)
{
	struct buf *out = draft->bytes;

	overview_problems(problems->n, out);
	for (size_t i = 0; i < problems->n; i++) {
		const struct index_problem *own = &problems->items[i], *before = i ? own - 1 : NULL;

		if (!before || before->group != own->group || strcmp(before->refused, own->refused) != 0) {
			buf_puts(out, before ? "</tbody>\n" : "");
			put_group(problems, own, out);
		}
		put_problem(scratch, own->told, out);
	}
	draft_spill(draft);
}
