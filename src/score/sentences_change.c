/* sentences_change.c - the sentences about what changed since last year. See sentences.h. */
#include "score/sentences.h"

#include <string.h>

#include "base/english.h"

const char *score_says_new(struct arena *arena, const char *year)
{
	return arena_printf(arena, "It is new: the audit did not have it in %s.", year);
}

const char *score_says_moved(struct arena *arena, int steps, const char *then, const char *when, const char *now)
{
	if (!steps)
		return arena_printf(arena, "It is the same as %s: %s.", when, now);
	return arena_printf(arena, "It is %s: %s %s, %s now.", steps > 0 ? "up" : "down", then, when, now);
}

const char *score_says_unmoderated(struct arena *arena, const char *then, const char *when, bool is_then, bool is_now)
{
	const char *why = is_then && is_now ? "both levels are to be moderated"
			  : is_then ? "that level was to be moderated" : "this year's level is to be moderated";

	return arena_printf(arena, "It is not compared with %s %s: %s.", then, when, why);
}

const char *score_says_unlike(struct arena *arena, const char *then, const char *when, bool then_by_reviewer)
{
	return arena_printf(arena, "It is not compared with %s %s: %s.", then, when,
			    then_by_reviewer ? "that is the reviewer's judgement, and this is what the ratings indicate"
					     : "that is what the ratings indicated, and this is the reviewer's judgement");
}

const char *score_says_not_alike(struct arena *arena, const char *year, const char *version, const char *then)
{
	const char *level = then ? arena_printf(arena, " The level was %s.", then) : "";

	if (!version)
		return arena_printf(arena, "It is not compared with %s: the levels were others.%s", year, level);
	return arena_printf(arena, "It is not compared with %s: the audit was version %s, another major version.%s", year,
			    version, level);
}

const char *score_says_one_level(struct arena *arena, const char *then, const char *when, bool now)
{
	if (now)
		return arena_printf(arena, "There is nothing to compare it with: it had no level %s.", when);
	if (!then)
		return arena_printf(arena, "It has no level, and had none %s.", when);
	return arena_printf(arena, "It has no level; it had %s %s.", then, when);
}

const char *score_says_carried(struct arena *arena, const char *level, const char *year, const char *until)
{
	return arena_printf(arena, "It is outside this year's focus: %s, judged in %s, is carried over, at most until %s.",
			    level, year, until);
}

const char *score_says_lapsed(struct arena *arena, const char *level, const char *year, int months)
{
	const char *age = months == 1 ? "a month" : arena_printf(arena, "%s months", english_number(arena, months));

	return arena_printf(arena, "It is outside this year's focus: %s, judged in %s, is no longer carried over, since it "
			    "is older than %s.", level, year, age);
}

/* Whether a text closes its own sentence. */
static bool ends_itself(const char *text)
{
	size_t n = strlen(text);

	return n && strchr(".!?", text[n - 1]);
}

const char *score_says_why_lower(struct arena *arena, const char *code, const char *words)
{
	const char *quoted = words ? arena_printf(arena, "\u201c%s\u201d%s", words, ends_itself(words) ? "" : ".") : "";

	if (!*code && !words)
		return "Nobody has said why.";
	if (!*code)
		return arena_printf(arena, "Why: %s", quoted);
	return arena_printf(arena, "Why: %s.%s%s", code, words ? " " : "", quoted);
}

const char *score_says_was_called(struct arena *arena, const char *title, const char *year)
{
	return arena_printf(arena, "In %s it was called \u201c%s\u201d.", year, title);
}

enum { NAMED_MAX = 8 };

const char *score_says_changed(struct arena *arena, const char *head, const char *const *names, size_t n)
{
	const char **named = arena_array(arena, NAMED_MAX + 1, sizeof(*named));
	size_t shown = 0;

	while (shown < n && (shown < NAMED_MAX || n == NAMED_MAX + 1)) {
		named[shown] = names[shown];
		shown++;
	}
	if (shown < n)
		named[shown++] = arena_printf(arena, "%zu more", n - NAMED_MAX);
	return arena_printf(arena, "%s: %s.", head, english_list(arena, named, shown));
}
