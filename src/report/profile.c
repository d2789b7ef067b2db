/* profile.c - see profile.h. */
#include "report/profile.h"

#include <string.h>
#include <strings.h>

#include "report/sentences.h"

static const struct {
	const char *word, *words;
} profiles[SUPPRESS_PROFILE_COUNT] = {
	[SUPPRESS_PUBLIC] = { "Public", "Public" },
	[SUPPRESS_INTERNAL] = { "Internal", "Internal: not for publication" },
	[SUPPRESS_RESTRICTED] = { "Restricted", "Restricted: about single pupils" },
};

const char *profile_words(struct arena *arena, enum suppress_profile profile, const char *classification)
{
	const char *word = profiles[profile].word;

	if (!classification || profile == SUPPRESS_PUBLIC)
		return profiles[profile].words;
	if (strncasecmp(classification, word, strlen(word)) == 0)
		return classification;
	return report_says_profile(arena, word, classification);
}
