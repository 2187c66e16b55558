import { Component, type ComponentType, type ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { restartAt } from '@/platform/navigate';
import { UI_MESSAGES } from '@/messages/ui';
import { Button } from './button';
import { Drawing } from './drawing';
import { named } from './press';
import { Screen } from './screen';
import './empty.scss';

interface PageBoundaryProps {
  readonly page: ComponentType;
}

/** Catches what a page throws while it renders. Forms store what is typed, so that a reopened page shows it again. */
class PageBoundary extends Component<PageBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    const { page: Page } = this.props;
    return this.state.failed ? <BrokenPage onReopen={() => this.setState({ failed: false })} /> : <Page />;
  }
}

function BrokenPage({ onReopen }: { readonly onReopen: () => void }) {
  return (
    <Screen title={UI_MESSAGES.brokenTitle}>
      <View className="ui-empty" {...named('alert')}>
        <Drawing name="cloud" />
        <Text className="ui-empty__text">{UI_MESSAGES.broken}</Text>
        <Button icon="refresh" onPress={onReopen}>
          {UI_MESSAGES.reopen}
        </Button>
        <Button tone="plain" small onPress={() => restartAt('/pages/today/index')}>
          {UI_MESSAGES.home}
        </Button>
      </View>
    </Screen>
  );
}

/** Wraps the component of a page; the build applies it to every page file (config/page-boundary.js). */
export const withPageBoundary = (page: ComponentType): ComponentType => {
  const BoundedPage = () => <PageBoundary page={page} />;
  return BoundedPage;
};
