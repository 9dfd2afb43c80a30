using MailTui.Core.Messages;

namespace MailTui.Presentation.MessageList;

/// <summary>The messages that are marked: what the next verb is done to. UI thread.</summary>
public sealed class Marks
{
    private readonly HashSet<MessageKey> _keys = [];

    /// <summary>Something that is shown changed.</summary>
    public event EventHandler? Changed;

    public int Count => _keys.Count;

    public IReadOnlyCollection<MessageKey> Keys => _keys;

    /// <summary>The message that was marked or unmarked last: where a range begins. Null before.</summary>
    public MessageKey? Last { get; private set; }

    public bool Contains(MessageKey key) => _keys.Contains(key);

    /// <summary>Marks a message, or takes its mark away.</summary>
    public void Toggle(MessageKey key)
    {
        if (!_keys.Remove(key))
            _keys.Add(key);
        Last = key;
        OnChanged();
    }

    public void Add(IEnumerable<MessageKey> keys)
    {
        _keys.UnionWith(keys);
        OnChanged();
    }

    /// <summary>Of these, those are marked that were not.</summary>
    public void Invert(IEnumerable<MessageKey> keys)
    {
        _keys.SymmetricExceptWith(keys);
        OnChanged();
    }

    public void Clear()
    {
        if (_keys.Count == 0 && Last is null)
            return;
        _keys.Clear();
        Last = null;
        OnChanged();
    }

    private void OnChanged() => Changed?.Invoke(this, EventArgs.Empty);
}
