/* flush.c - linked into the program by `make coverage` alone: what a process has counted is written also where it ends by _exit(),
 * as workers do. */
extern void __gcov_dump(void);
_Noreturn void __real__exit(int status);
_Noreturn void __wrap__exit(int status);

_Noreturn void __wrap__exit(int status)
{
	__gcov_dump();
	__real__exit(status);
}
