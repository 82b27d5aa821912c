#include "cost-profile.h"
