/* Files, memory and images with kernel32.dll alone, for Windows and wine. BOOL and DWORD are int, HANDLE is void *. */
#include "harness.h"

int GetEnvironmentVariableA(const char *name, char *to, int size);
void *CreateFileA(const char *path, int access, int share, void *security, int creation, int flags, void *template);
int GetFileSizeEx(void *file, long long *size);
int ReadFile(void *file, void *to, int size, int *got, void *overlapped);
int WriteFile(void *file, const void *from, int size, int *put, void *overlapped);
void *VirtualAlloc(void *address, long long size, int type, int protection);
int VirtualFree(void *address, long long size, int type);
void *LoadLibraryA(const char *path);
void *GetProcAddress(void *module, const char *name);
int GetLastError(void);
void *GetStdHandle(int which);
void *AddVectoredExceptionHandler(int first, void *handler);
void ExitProcess(int code);

static const char TABLE[] = "pkgimage_table";
static const char HEX[] = "0123456789abcdef";
static char environment[8][4096];
static int environments;
static void *output;

/* Texts whose eight zeros are replaced by a number. */
static char exception_text[] = "exception 0x00000000\n";
static char open_text[] = "LoadLibrary failed with error 0x00000000";
static const char NO_TABLE[] = "the image does not export pkgimage_table";

static void put_hex(char *to, unsigned int value) {
    for (int i = 7; i >= 0; i--, value >>= 4) to[i] = HEX[value & 15];
}

/* Only errors (0xC.......): debuggers' notes and the like pass through the same list of handlers. */
static int on_exception(void **pointers) {
    unsigned int code = *(unsigned int *)pointers[0];
    int put;
    if (code >> 28 != 12) return 0; /* EXCEPTION_CONTINUE_SEARCH */
    put_hex(exception_text + 12, code);
    WriteFile(GetStdHandle(-12 /* stderr */), exception_text, 21, &put, 0);
    ExitProcess(99);
    return 0;
}

void pk_prepare(void) { AddVectoredExceptionHandler(1, (void *)on_exception); }

const char *pk_environment(const char *name) {
    char *to = environment[environments & 7];
    int size = GetEnvironmentVariableA(name, to, 4096);
    if (size <= 0 || size >= 4096) return 0;
    environments++;
    return to;
}

void *pk_allocate(long long size) { return VirtualAlloc(0, size, 0x3000 /* reserve, commit */, 4 /* read, write */); }

void pk_free(void *memory) { VirtualFree(memory, 0, 0x8000 /* release */); }

/* ReadFile and WriteFile take 32-bit sizes: larger files go in pieces. */
static const int PIECE = 1 << 30;

long long pk_read(const char *path, unsigned char **content) {
    void *file = CreateFileA(path, (int)0x80000000u /* read */, 3, 0, 3 /* must exist */, 0, 0);
    long long size = 0, done = 0;
    int got = 0;
    if (file == (void *)-1 || !GetFileSizeEx(file, &size)) return -1;
    if ((*content = pk_allocate(size + 64)) == 0) return -1;
    while (done < size) {
        long long left = size - done;
        if (!ReadFile(file, *content + done, left > PIECE ? PIECE : (int)left, &got, 0) || got <= 0) return -1;
        done += got;
    }
    return size;
}

long long pk_create(const char *path) {
    output = CreateFileA(path, 0x40000000 /* write */, 3, 0, 2 /* create or truncate */, 0, 0);
    return output == (void *)-1;
}

void pk_write(const void *content, long long size) {
    int put = 0;
    for (long long done = 0; done < size; done += put) {
        long long left = size - done;
        if (!WriteFile(output, (const char *)content + done, left > PIECE ? PIECE : (int)left, &put, 0)) pk_exit(3);
    }
}

void pk_flush(void) {} /* WriteFile does not buffer in the process */

void pk_exit(int code) { ExitProcess(code); }

struct table *pk_open(const char *path, const char **problem) {
    void *module = LoadLibraryA(path), *table = 0;
    if (module) table = GetProcAddress(module, TABLE);
    put_hex(open_text + sizeof open_text - 9, (unsigned int)GetLastError());
    if (table == 0) *problem = module ? NO_TABLE : open_text;
    return table;
}

int pk_bind(void *function, void *base, void *tables, void *host) {
    return ((int (*)(void *, void *, void *))function)(base, tables, host);
}

int pk_call(void *function, long long *words) { return ((int (*)(long long *))function)(words); }
