#include "account.h"
