import type { ReactNode } from "react";
import { Text, Title } from "@mantine/core";

interface PageFrameProps {
  readonly title: string;
  readonly subtitle?: ReactNode;
  readonly actions?: ReactNode;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** One page: what it is, what can be done, the thing itself, and for long forms a fixed bar of actions. */
export function PageFrame({ title, subtitle, actions, foot, children }: PageFrameProps) {
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <Title order={1}>{title}</Title>
          {subtitle === undefined ? null : (
            <Text size="sm" c="gray.7" component="div">
              {subtitle}
            </Text>
          )}
        </div>
        {actions === undefined ? null : <div className="page-actions">{actions}</div>}
      </header>
      <div className="page-body">{children}</div>
      {foot === undefined ? null : <div className="page-foot">{foot}</div>}
    </div>
  );
}
