/* die.c - see die.h. */
#include "base/die.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

_Noreturn void die(const char *format, ...)
{
	va_list args;

	fputs("waymark: ", stderr);
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputc('\n', stderr);
	abort();
}

_Noreturn void die_of_memory(void)
{
	static const char text[] =
		"waymark: out of memory: this work needs more than the machine, or a limit on it, gives\n";

	ssize_t written = write(STDERR_FILENO, text, sizeof(text) - 1);

	(void)written;
	_exit(DIE_MEMORY_STATUS);	/* not exit(): flushing streams or running cleanups might ask for memory */
}
