namespace MailTui.Core.Setup;

/// <summary>One check: says of itself what it is called, what must work before, and what it can find.</summary>
public interface IDoctorCheck
{
    /// <summary>Stable, for scripts: lower case with hyphens.</summary>
    string Name { get; }

    /// <summary>What is looked at, for people.</summary>
    string Title { get; }

    /// <summary>Names of earlier checks without whose success this one would only repeat their failure.</summary>
    IReadOnlyList<string> Needs { get; }

    /// <summary>Everything of its own that it can say.</summary>
    IReadOnlyList<Finding> Findings { get; }

    /// <summary>It is ended after that.</summary>
    TimeSpan Limit { get; }

    /// <summary>Looks. Changes nothing, and costs nothing worth counting, unless that was asked for.</summary>
    /// <returns>One result or, where there are several things of a kind, one for each.</returns>
    Task<IReadOnlyList<CheckResult>> RunAsync(DoctorContext context, CancellationToken cancellationToken);
}
