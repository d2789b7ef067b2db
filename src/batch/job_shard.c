/* job_shard.c - one part of the schools of a run, so that several runs make all of them; see job.h. */
#include "batch/job.h"

#include <stdlib.h>
#include <string.h>

enum { DIGITS = 16 };

/* Which of the shards, from 1 on, a school is in, by its id alone. */
static size_t shard_of(const char *school_id, size_t n_shards)
{
	char hex[HASH_HEX_BYTES];

	hash_sha256(school_id, strlen(school_id), hex);
	hex[DIGITS] = '\0';
	return (size_t)(strtoull(hex, NULL, 16) % n_shards) + 1;
}

static bool is_here(const struct job *job, const char *school_id)
{
	return shard_of(school_id, job->options->n_shards) == job->options->shard;
}

static void keep_schools(struct job *job)
{
	const size_t n_all = job->n_schools;
	const struct school_entry **schools = arena_array(job->arena, n_all, sizeof(*schools));
	size_t *places = arena_array(job->arena, n_all, sizeof(*places));

	job->whole.all = job->schools;
	job->whole.n_schools = n_all;
	job->whole.schools = places;
	job->n_schools = 0;
	for (size_t i = 0; i < n_all; i++) {
		if (!is_here(job, job->schools[i]->school->id.text))
			continue;
		places[job->n_schools] = i;
		schools[job->n_schools++] = job->schools[i];
	}
	job->schools = schools;
}

static void keep_problems(struct job *job)
{
	const struct diags all = job->problems;
	size_t *places = arena_array(job->arena, all.n, sizeof(*places));

	diags_init(&job->problems, job->arena);
	for (size_t i = 0; i < all.n; i++) {
		const struct diags one = { .items = &all.items[i], .n = 1 };

		if (all.items[i].school_id && !is_here(job, all.items[i].school_id))
			continue;
		places[job->problems.n] = i;
		diags_append(&job->problems, &one);
	}
	job->whole.problems = places;
	job->whole.n_problems = all.n;
}

void job_keep_shard(struct job *job)
{
	keep_schools(job);
	keep_problems(job);
}
