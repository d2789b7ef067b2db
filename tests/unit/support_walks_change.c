/* support_walks_change.c - the walks of score's sentences about what changed since last year. */
#include "support_walks.h"

#include "score/sentences.h"

static const char *const whens[] = { "in 2025\u201326", "in 2024\u201325 (carried since)", "at the last review" };

#define SAY(what) walk_line(w, what)
#define EACH_WHEN(when) for (size_t when##_i = 0; when##_i < 3; when##_i++)

static void is_new(struct walk_of *w)
{
	SAY(score_says_new(w->arena, "2025\u201326"));
}

static void moved(struct walk_of *w)
{
	EACH_WHEN(when) {
		SAY(score_says_moved(w->arena, 1, "Emerging", whens[when_i], "Established"));
		SAY(score_says_moved(w->arena, -2, "Advanced", whens[when_i], "Emerging \u2013 not yet secure"));
		SAY(score_says_moved(w->arena, 0, "Established", whens[when_i], "Established"));
	}
}

static void unmoderated(struct walk_of *w)
{
	EACH_WHEN(when)
		for (int which = 1; which < 4; which++)
			SAY(score_says_unmoderated(w->arena, "Emerging", whens[when_i], which & 1, which & 2));
}

static void unlike(struct walk_of *w)
{
	SAY(score_says_unlike(w->arena, "Improve", whens[0], true));
	SAY(score_says_unlike(w->arena, "Improve", whens[1], false));
}

static void not_alike(struct walk_of *w)
{
	SAY(score_says_not_alike(w->arena, "2025\u201326", "1.4", "Emerging"));
	SAY(score_says_not_alike(w->arena, "2025\u201326", "1.4", NULL));
	SAY(score_says_not_alike(w->arena, "2025\u201326", NULL, "Good"));
}

static void one_level(struct walk_of *w)
{
	EACH_WHEN(when) {
		SAY(score_says_one_level(w->arena, NULL, whens[when_i], true));
		SAY(score_says_one_level(w->arena, "Emerging", whens[when_i], false));
		SAY(score_says_one_level(w->arena, NULL, whens[when_i], false));
	}
}

static void carried(struct walk_of *w)
{
	SAY(score_says_carried(w->arena, "Established", "2024\u201325", "4 November 2026"));
}

static void lapsed(struct walk_of *w)
{
	static const int months[] = { 1, 2, 24, 120 };

	for (size_t i = 0; i < sizeof(months) / sizeof(*months); i++)
		SAY(score_says_lapsed(w->arena, "Established", "2023\u201324", months[i]));
}

static void why_lower(struct walk_of *w)
{
	SAY(score_says_why_lower(w->arena, "", NULL));
	SAY(score_says_why_lower(w->arena, "it declined", NULL));
	SAY(score_says_why_lower(w->arena, "", "Two posts are empty."));
	SAY(score_says_why_lower(w->arena, "staff changed", "Two posts are empty"));
}

static void was_called(struct walk_of *w)
{
	SAY(score_says_was_called(w->arena, walk_titles[1], "2025\u201326"));
}

static void changed(struct walk_of *w)
{
	static const char *const names[] = { "1.1 Emerging", "1.2 Emerging", "1.3 Emerging", "1.4 Emerging", "2.1 Advanced",
					     "2.2 Advanced", "2.3 Advanced", "2.4 Advanced", "2.5 Advanced", "3.1 Leading" };

	EACH_COUNT(n)
		if (n && n <= sizeof(names) / sizeof(*names))
			SAY(score_says_changed(w->arena, "Newly met", names, n));
	for (size_t n = 8; n <= sizeof(names) / sizeof(*names); n++)
		SAY(score_says_changed(w->arena, "No longer met", names, n));
}

const struct walk walks_change[] = {
	{ "score_says_new", false, is_new },
	{ "score_says_moved", false, moved },
	{ "score_says_unmoderated", false, unmoderated },
	{ "score_says_unlike", false, unlike },
	{ "score_says_not_alike", false, not_alike },
	{ "score_says_one_level", false, one_level },
	{ "score_says_carried", false, carried },
	{ "score_says_lapsed", false, lapsed },
	{ "score_says_why_lower", false, why_lower },
	{ "score_says_was_called", false, was_called },
	{ "score_says_changed", false, changed },
};
const size_t n_walks_change = sizeof(walks_change) / sizeof(*walks_change);
