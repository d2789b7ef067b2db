/* support_walks_tables.c - the walks of what the form's workbook says of surveys, of entries and of votes. */
#include "support_walks.h"

#include "author/sentences.h"

#define SAY(text) walk_line(w, text)

static const struct figure_group groups[] = { { .name = "Nursery and Reception" }, { .name = "Key stage 1" },
					      { .name = "Key stage 2" } };

/* An audit in other words each; n: so many groups. */
static struct framework in_words(size_t which, size_t n)
{
	static const char *const people[WALK_WORDS] = { "parents", "members of staff" };
	static const char *const person[WALK_WORDS] = { "parent", "member of staff" };
	struct framework f = { .words = walk_words[which], .groups = groups, .n_groups = n };

	f.words.respondent = person[which];
	f.words.respondents = people[which];
	return f;
}

#define EACH_AUDIT(f) for (size_t f##_i = 0; f##_i < WALK_WORDS; f##_i++) \
	for (struct framework f = in_words(f##_i, 1), *f##_once = &f; f##_once; f##_once = NULL)

static void counted(struct walk_of *w)
{
	EACH_COUNT(n)
		SAY(author_says_counted(w->arena, n));
}

static void survey(struct walk_of *w)
{
	EACH_AUDIT(f)
		SAY(author_says_step_survey(w->arena, &f));
}

static void check(struct walk_of *w)
{
	SAY(author_says_step_check(w->arena));
}

static void by_group(struct walk_of *w)
{
	for (size_t n = 1; n <= sizeof(groups) / sizeof(*groups); n++) {
		const struct framework f = in_words(0, n);

		SAY(author_says_step_groups(w->arena, &f));
	}
}

static void nobody(struct walk_of *w)
{
	EACH_AUDIT(f)
		SAY(author_says_step_nobody(w->arena, &f));
}

static void entries(struct walk_of *w)
{
	EACH_AUDIT(f)
		SAY(author_says_step_entries(w->arena, &f));
}

static void cells(struct walk_of *w)
{
	EACH_AUDIT(f) {
		SAY(author_says_step_cells(w->arena, &f, NULL));
		SAY(author_says_step_cells(w->arena, &f, "not shown"));
	}
}

static void renew(struct walk_of *w)
{
	SAY(author_says_step_renew(w->arena));
}

static void marks(struct walk_of *w)
{
	SAY(author_says_step_marks(w->arena));
}

static void ids(struct walk_of *w)
{
	SAY(author_says_step_ids(w->arena, NULL));
	SAY(author_says_step_ids(w->arena, "Leads to"));
}

static void votes(struct walk_of *w)
{
	SAY(author_says_step_votes(w->arena, 0, 0));
	SAY(author_says_step_votes(w->arena, 1, 0));
	SAY(author_says_step_votes(w->arena, 0, 12));
	SAY(author_says_step_votes(w->arena, 3, 9));
}

static void more_rows(struct walk_of *w)
{
	SAY(author_says_more_rows(w->arena));
}

static void starts(struct walk_of *w)
{
	static const char *const words[] = { "How might we", "What if", "Could we" };

	for (size_t n = 1; n <= sizeof(words) / sizeof(*words); n++)
		SAY(author_says_starts(w->arena, words, n));
}

const struct walk walks_tables[] = {
	{ "author_says_counted", true, counted },
	{ "author_says_step_survey", false, survey },
	{ "author_says_step_check", false, check },
	{ "author_says_step_groups", false, by_group },
	{ "author_says_step_nobody", false, nobody },
	{ "author_says_step_entries", false, entries },
	{ "author_says_step_cells", false, cells },
	{ "author_says_step_renew", false, renew },
	{ "author_says_step_marks", false, marks },
	{ "author_says_step_ids", false, ids },
	{ "author_says_step_votes", false, votes },
	{ "author_says_more_rows", true, more_rows },
	{ "author_says_starts", false, starts },
};
const size_t n_walks_tables = sizeof(walks_tables) / sizeof(*walks_tables);
