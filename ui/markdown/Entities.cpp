// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/Entities.h"

#include "ui/markdown/TextCleaner.h"

#include <algorithm>
#include <array>

namespace assay::ui {

namespace {

struct Entity {
    std::string_view name;
    char32_t point;
};

// Those that occur in answers; the HTML list has 2,231.
constexpr std::array named{
    Entity{"AMP", '&'},       Entity{"Alpha", 0x391},   Entity{"Delta", 0x394},   Entity{"GT", '>'},
    Entity{"LT", '<'},        Entity{"Omega", 0x3a9},   Entity{"Sigma", 0x3a3},   Entity{"alpha", 0x3b1},
    Entity{"amp", '&'},       Entity{"apos", '\''},     Entity{"asymp", 0x2248},  Entity{"beta", 0x3b2},
    Entity{"bull", 0x2022},   Entity{"cent", 0xa2},     Entity{"check", 0x2713},  Entity{"copy", 0xa9},
    Entity{"dagger", 0x2020}, Entity{"darr", 0x2193},   Entity{"deg", 0xb0},      Entity{"delta", 0x3b4},
    Entity{"divide", 0xf7},   Entity{"epsilon", 0x3b5}, Entity{"euro", 0x20ac},   Entity{"frac12", 0xbd},
    Entity{"frac14", 0xbc},   Entity{"gamma", 0x3b3},   Entity{"ge", 0x2265},     Entity{"gt", '>'},
    Entity{"hArr", 0x21d4},   Entity{"harr", 0x2194},   Entity{"hellip", 0x2026}, Entity{"infin", 0x221e},
    Entity{"lambda", 0x3bb},  Entity{"laquo", 0xab},    Entity{"larr", 0x2190},   Entity{"ldquo", 0x201c},
    Entity{"le", 0x2264},     Entity{"lsquo", 0x2018},  Entity{"lt", '<'},        Entity{"mdash", 0x2014},
    Entity{"micro", 0xb5},    Entity{"middot", 0xb7},   Entity{"minus", 0x2212},  Entity{"mu", 0x3bc},
    Entity{"nbsp", 0xa0},     Entity{"ndash", 0x2013},  Entity{"ne", 0x2260},     Entity{"omega", 0x3c9},
    Entity{"para", 0xb6},     Entity{"pi", 0x3c0},      Entity{"plusmn", 0xb1},   Entity{"pound", 0xa3},
    Entity{"prime", 0x2032},  Entity{"quot", '"'},      Entity{"rArr", 0x21d2},   Entity{"raquo", 0xbb},
    Entity{"rarr", 0x2192},   Entity{"rdquo", 0x201d},  Entity{"reg", 0xae},      Entity{"rsquo", 0x2019},
    Entity{"sect", 0xa7},     Entity{"sigma", 0x3c3},   Entity{"sum", 0x2211},    Entity{"sup2", 0xb2},
    Entity{"sup3", 0xb3},     Entity{"theta", 0x3b8},   Entity{"times", 0xd7},    Entity{"trade", 0x2122},
    Entity{"uarr", 0x2191},   Entity{"yen", 0xa5},
};
static_assert(std::ranges::is_sorted(named, {}, &Entity::name));

char32_t pointOf(QByteArrayView name)
{
    if (name.startsWith('#')) {
        const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
        bool good = false;
        const uint point = name.sliced(hex ? 2 : 1).toUInt(&good, hex ? 16 : 10);
        return !good || point == 0 || point > 0x10ffff || (point >= 0xd800 && point < 0xe000) ? 0xfffd : point;
    }
    const std::string_view wanted(name.data(), size_t(name.size()));
    const auto *found = std::ranges::lower_bound(named, wanted, {}, &Entity::name);
    return found != named.end() && found->name == wanted ? found->point : 0;
}

} // namespace

QString textOfEntity(QByteArrayView entity)
{
    if (entity.size() < 3) {
        return QString::fromUtf8(entity);
    }
    const char32_t point = pointOf(entity.sliced(1, entity.size() - 2));
    return point == 0 ? QString::fromUtf8(entity) : TextCleaner().clean(QString::fromUcs4(&point, 1));
}

} // namespace assay::ui
