// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/picker/ModelPicker.h"

#include "ui/Context.h"
#include "ui/ErrorText.h"
#include "ui/Format.h"
#include "ui/picker/ModelDelegate.h"
#include "ui/picker/ModelList.h"
#include "ui/picker/ModelShelf.h"
#include "ui/picker/PickerHead.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Badge.h"
#include "ui/widgets/IconButton.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace assay::ui {

using namespace Qt::StringLiterals;

namespace {

QToolButton *makeToggle(const QString &text, const QString &icon, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setAccessibleName(text);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setMinimumHeight(32);
    if (!icon.isEmpty()) {
        button->setIcon(Theme::icon(icon));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    return button;
}

} // namespace

ModelPicker::ModelPicker(const Context &context, QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_search(new QLineEdit(this)),
      m_provider(new QComboBox(this)),
      m_free(makeToggle(tr("Free"), {}, this)),
      m_vision(makeToggle(tr("Vision"), u"eye"_s, this)),
      m_tools(makeToggle(tr("Tools"), u"tool"_s, this)),
      m_reasoning(makeToggle(tr("Reasoning"), u"reasoning"_s, this)),
      m_refresh(new IconButton(u"retry"_s, tr("Fetch the lists of models again"), this)),
      m_models(new ModelList(context.providers, this)),
      m_view(new QListView(this)),
      m_state(new QLabel(this)),
      m_add(new QPushButton(tr("Add"), this))
{
    setWindowTitle(tr("Add a model"));
    resize(760, 600);
    setMinimumSize(480, 360);
    m_search->setObjectName(u"modelSearch"_s);
    m_search->setAccessibleName(tr("Search models"));
    m_search->setPlaceholderText(tr("Name, maker or provider/model"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(Theme::icon(u"search"_s, QPalette::PlaceholderText), QLineEdit::LeadingPosition);
    m_search->setMinimumHeight(36);
    m_search->installEventFilter(this);

    auto *delegate = new ModelDelegate(this);
    m_view->setObjectName(u"models"_s);
    m_view->setAccessibleName(tr("Models"));
    m_view->setProperty("assayBare", true);
    m_view->setModel(m_models);
    m_view->setItemDelegate(delegate);
    m_view->setUniformItemSizes(true);
    m_view->setMouseTracking(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->installEventFilter(this);
    m_state->setWordWrap(true);
    m_state->setForegroundRole(QPalette::PlaceholderText);
    m_add->setDefault(true);
    m_add->setAutoDefault(false);
    auto *done = new QPushButton(tr("Done"), this);
    done->setAutoDefault(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->addWidget(m_search);
    auto *filters = new QHBoxLayout;
    filters->setSpacing(4);
    buildFilters(filters);
    layout->addLayout(filters);
    layout->addWidget(new PickerHead(this));
    layout->addWidget(m_view, 1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_state, 1);
    foot->addWidget(done);
    foot->addWidget(m_add);
    layout->addLayout(foot);

    connect(m_search, &QLineEdit::textChanged, this, &ModelPicker::refilter);
    connect(m_view, &QListView::doubleClicked, this, [this] { take(false); });
    connect(delegate, &ModelDelegate::starClicked, this, &ModelPicker::toggleStar);
    connect(m_add, &QPushButton::clicked, this, [this] { take(false); });
    connect(done, &QPushButton::clicked, this, &QDialog::accept);
    connect(&m_context.catalogue, &engine::CatalogueKeeper::changed, this, &ModelPicker::refill);
    connect(&m_context.catalogue, &engine::CatalogueKeeper::refreshed, this, [this] { showCount(); });
    connect(&m_context.catalogue, &engine::CatalogueKeeper::refreshFailed, this,
            [this](const core::ProviderId &provider, const core::ProviderError &error) {
                showState(ErrorText::of(error, providerNameOf(m_context.providers, provider)).what, true);
            });
    refill();
}

void ModelPicker::buildFilters(QBoxLayout *layout)
{
    m_provider->setObjectName(u"provider"_s);
    m_provider->setAccessibleName(tr("Provider"));
    m_provider->addItem(tr("All providers"), QString());
    for (const auto all = m_context.providers.profiles(); const core::ProviderProfile &profile : all) {
        m_provider->addItem(profile.name, profile.id.toString());
    }
    layout->addWidget(m_provider);
    layout->addSpacing(8);
    for (QToolButton *toggle : {m_free, m_vision, m_tools, m_reasoning}) {
        layout->addWidget(toggle);
        connect(toggle, &QToolButton::toggled, this, &ModelPicker::refilter);
    }
    layout->addStretch(1);
    layout->addWidget(m_refresh);
    connect(m_provider, &QComboBox::currentIndexChanged, this, &ModelPicker::refilter);
    connect(m_refresh, &QToolButton::clicked, this, [this] {
        showState(tr("Fetching the lists of models…"), false);
        m_context.catalogue.refreshAll();
    });
}

void ModelPicker::setSingle(bool single)
{
    m_single = single;
    setWindowTitle(single ? tr("Swap model") : tr("Add a model"));
    m_add->setText(single ? tr("Swap") : tr("Add"));
    showCount();
}

void ModelPicker::refill()
{
    m_models->setShelf(ModelShelf(m_context.settings));
    m_models->setModels(m_context.catalogue.catalogue().models());
    refilter();
}

void ModelPicker::refilter()
{
    ModelFilter filter;
    filter.words = ModelFilter::wordsOf(m_search->text());
    filter.provider = core::ProviderId(m_provider->currentData().toString());
    filter.free = m_free->isChecked();
    filter.vision = m_vision->isChecked();
    filter.tools = m_tools->isChecked();
    filter.reasoning = m_reasoning->isChecked();
    m_models->setFilter(filter, m_search->text());
    m_view->setCurrentIndex(m_models->index(0));
    m_view->scrollToTop();
    m_add->setEnabled(m_models->rowCount() > 0);
    showCount();
}

void ModelPicker::take(bool close)
{
    const QModelIndex index = m_view->currentIndex();
    if (!index.isValid()) {
        return;
    }
    const core::Route route = m_models->routeAt(index);
    ModelShelf(m_context.settings).addRecent(route);
    ++m_taken;
    Q_EMIT picked(route);
    if (close || m_single) {
        accept();
        return;
    }
    showState(tr("%1 added. Enter adds one more, Ctrl+Enter adds and closes.").arg(index.data().toString()), false);
    m_search->selectAll();
}

void ModelPicker::toggleStar(const QModelIndex &index)
{
    const core::Route route = m_models->routeAt(index);
    ModelShelf shelf(m_context.settings);
    shelf.setFavourite(route, !index.data(ModelList::FavouriteRole).toBool());
    const int row = index.row();
    m_models->setShelf(shelf);
    m_view->setCurrentIndex(m_models->index(std::min(row, m_models->rowCount() - 1)));
}

void ModelPicker::showState(const QString &text, bool trouble)
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, trouble ? Theme::danger() : Theme::secondaryText());
    m_state->setForegroundRole(QPalette::WindowText);
    m_state->setPalette(colours);
    m_state->setText(text);
}

void ModelPicker::showCount()
{
    if (m_models->rowCount() == 0) {
        showState(tr("No model has all of these words. A model that is not listed can be typed as provider/model."), false);
        return;
    }
    showState(tr("%1 of %2 models").arg(Format::count(m_models->rowCount()), Format::count(m_models->modelCount())), false);
}

void ModelPicker::moveCurrent(int by)
{
    const int rows = m_models->rowCount();
    if (rows > 0) {
        const int row = std::clamp(m_view->currentIndex().row() + by, 0, rows - 1);
        m_view->setCurrentIndex(m_models->index(row));
    }
}

bool ModelPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress) {
        return QDialog::eventFilter(watched, event);
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool fromSearch = watched == m_search;
    const int page = std::max(1, m_view->viewport()->height() / 48 - 1);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take(key->modifiers() & Qt::ControlModifier);
        return true;
    case Qt::Key_Down:
        moveCurrent(1);
        return true;
    case Qt::Key_Up:
        moveCurrent(-1);
        return true;
    case Qt::Key_PageDown:
        moveCurrent(page);
        return true;
    case Qt::Key_PageUp:
        moveCurrent(-page);
        return true;
    case Qt::Key_D:
        if (key->modifiers() & Qt::ControlModifier) {
            toggleStar(m_view->currentIndex());
            return true;
        }
        break;
    default:
        break;
    }
    return fromSearch ? QDialog::eventFilter(watched, event) : false;
}

void ModelPicker::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    m_search->setFocus();
    m_search->selectAll();
}

} // namespace assay::ui
