namespace MailTui.Testing.S3;

/// <summary>
/// A fault as a test spells it: <c>service.Faults.On(S3Operation.GetObject).Next(2).Answer(S3Error.SlowDown)</c>. It
/// counts from the moment of the last word.
/// </summary>
public sealed class FaultSpecification
{
    private readonly Faults faults;
    private readonly S3Operation operation;
    private readonly string? key;
    private int? count;
    private int every = 1;

    internal FaultSpecification(Faults faults, S3Operation operation, string? key)
    {
        this.faults = faults;
        this.operation = operation;
        this.key = key;
    }

    /// <summary>Only the next <paramref name="requests"/> matching requests; unless said, all.</summary>
    public FaultSpecification Next(int requests)
    {
        count = requests;
        return this;
    }

    /// <summary>Only the <paramref name="nth"/> matching request and its multiples.</summary>
    public FaultSpecification Every(int nth)
    {
        every = nth;
        return this;
    }

    public void Answer(S3Error error) => Add(new FaultEffect { Error = error });

    /// <summary>Ends the connection without an answer.</summary>
    public void ResetConnection() => Add(new FaultEffect { Reset = true });

    /// <summary>Ends the connection after so many bytes of the body, which the header announces whole.</summary>
    public void TruncateBody(int after) => Add(new FaultEffect { TruncateAfter = after });

    /// <summary>Answers only after <paramref name="latency"/>, by the service's clock.</summary>
    public void Delay(TimeSpan latency) => Add(new FaultEffect { Latency = latency });

    /// <summary>Answers only after the gate is released.</summary>
    public FaultGate Hold()
    {
        var gate = new FaultGate();
        Add(new FaultEffect { Gate = gate });
        return gate;
    }

    private void Add(FaultEffect effect) => faults.Add(new FaultRule(operation, key, count, every, effect));
}
