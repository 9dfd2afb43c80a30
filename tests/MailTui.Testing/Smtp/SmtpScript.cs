namespace MailTui.Testing.Smtp;

/// <summary>What goes otherwise than it should. Safe to change while the server runs.</summary>
public sealed class SmtpScript
{
    private readonly Lock _lock = new();
    private readonly List<(SmtpPoint Point, int? Nth, SmtpAct Act)> _steps = [];
    private readonly Dictionary<SmtpPoint, int> _counts = [];

    /// <summary>Each time. A step that counts goes before one that does not.</summary>
    public void Always(SmtpPoint point, SmtpAct act) => Add(point, null, act);

    /// <param name="nth">Of all times that the server comes there, over all connections, from 1.</param>
    public void At(SmtpPoint point, int nth, SmtpAct act) => Add(point, nth, act);

    public void Once(SmtpPoint point, SmtpAct act)
    {
        lock (_lock)
            _steps.Add((point, _counts.GetValueOrDefault(point) + 1, act));
    }

    /// <summary>From now on everything goes as it should.</summary>
    public void Clear()
    {
        lock (_lock)
            _steps.Clear();
    }

    /// <summary>How often the server came there.</summary>
    public int Count(SmtpPoint point)
    {
        lock (_lock)
            return _counts.GetValueOrDefault(point);
    }

    internal SmtpAct? Next(SmtpPoint point)
    {
        lock (_lock)
        {
            int nth = _counts[point] = _counts.GetValueOrDefault(point) + 1;
            var here = _steps.Where(step => step.Point == point).ToList();
            return here.Find(step => step.Nth == nth).Act ?? here.Find(step => step.Nth is null).Act;
        }
    }

    private void Add(SmtpPoint point, int? nth, SmtpAct act)
    {
        lock (_lock)
            _steps.Add((point, nth, act));
    }
}
