/* sentences_cases.c - see sentences.h: what `show` and `explain` say about single cases. */
#include "cli/sentences.h"

/* ---- show ---- */

const char *cli_says_trigger_rule(struct arena *arena, const char *name, const char *rule, bool local)
{
	return arena_printf(arena, "%s: %s%s", name, rule, local ? " (the trust's own)" : "");
}

const char *cli_says_outcome(struct arena *arena, const char *name, bool permanent, bool not_pursued,
			     bool second_reader)
{
	const char *parts[] = { permanent ? "a permanent exclusion" : NULL, not_pursued ? "not pursued" : NULL,
				second_reader ? "a second reader" : NULL };
	const char *text = "";

	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++)
		if (parts[i])
			text = arena_printf(arena, "%s%s%s", text, *text ? "; " : "", parts[i]);
	return *text ? arena_printf(arena, "%s (%s)", name, text) : name;
}

const char *cli_says_field(struct arena *arena, const char *title, const char *kind, bool law, bool must,
			   const char *where, const char *id)
{
	return arena_printf(arena, "%s (%s%s%s) [%s]", title, kind,
			    law ? ", must be answered by law" : must ? ", must be answered" : "", where, id);
}

const char *cli_says_more_fields(struct arena *arena, const char *before, const char *field)
{
	return arena_printf(arena, "%s%s%s", before, *before ? ", " : "", field);
}

const char *cli_says_needs(struct arena *arena, const char *gate, bool law, enum gate_needs needs, const char *fields,
			   size_t n, const char *where)
{
	/* For one field, and for several. */
	static const char *const words[GATE_NEEDS_COUNT][2] = {
		[GATE_ALL] = { "%s", "all of %s" },
		[GATE_ANY] = { "%s, with a reason", "one, with a reason, of %s" },
		[GATE_REVIEWED] = { "a review of each support of %s", "a review of each support of %s" },
	};

	return arena_printf(arena, "%s: %s%s%s", gate, law ? "by law, " : "",
			    arena_printf(arena, words[needs][n != 1], fields), where);
}

/* ---- explain ---- */

const char *cli_says_case(struct arena *arena, int number, size_t n, const char *ref, const char *opened,
			  const char *until)
{
	return arena_printf(arena, "Case %d of %zu: %s, opened on %s, counted up to %s", number, n, ref,
			    opened ? opened : "an unknown day", until);
}

const char *cli_says_case_part(struct arena *arena, int number, const char *letter, const char *title)
{
	return arena_printf(arena, "Case %d: %s %s", number, letter, title);
}

const char *cli_says_fired(struct arena *arena, const char *trigger, const char *on, const char *sentence)
{
	return arena_printf(arena, "%s%s%s. %s", trigger, on ? ", fired on " : "", on ? on : "", sentence);
}

const char *cli_says_state(struct arena *arena, const char *title, const char *state, const char *sentence)
{
	return arena_printf(arena, "%s: %s.%s%s", title, state, sentence ? " " : "", sentence ? sentence : "");
}

const char *cli_says_complete(struct arena *arena, const char *completeness)
{
	return arena_printf(arena, "%s.", completeness);
}

const char *cli_says_not_asked(struct arena *arena, const char *topic, const char *why)
{
	return arena_printf(arena, "Not asked here: %s (%s).", topic, why);
}

const char *cli_says_field_not_asked(struct arena *arena, const char *title, const char *why)
{
	return arena_printf(arena, "%s: not asked here (%s).", title, why);
}

const char *cli_says_waiting(struct arena *arena, const char *pupil, const char *sentence)
{
	return arena_printf(arena, "pupil %s. %s", pupil, sentence);
}
